import { HttpException } from '@nestjs/common';
import type { Outcome } from './outcome.interface.js';
import { OUTCOMES } from './outcomes.js';
import type { OutcomeName } from './outcome-name.type.js';

/**
 * A webhook that is not answered with a plain success. Carries its row of the outcome policy; its answer is the code and
 * a fixed phrase, never anything of the request. An exception filter of the application sees it like any HttpException; its
 * stack is one line, that of its `cause` is whole.
 *
 * @example
 * if (error instanceof VoxRefusalError && error.outcome === 'failed') report(error.cause);
 */
export class VoxRefusalError extends HttpException {
  readonly row: Outcome;
  /** What went wrong in detail, free of values: for the log and the dead letter, never for the answer. */
  readonly details: readonly string[];

  /** Headers of the answer beyond those of the outcome. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;

  constructor(
    readonly outcome: OutcomeName,
    options: Pick<Partial<VoxRefusalError>, 'details' | 'headers' | 'cause'> & { readonly status?: number } = {},
  ) {
    const { code, message, informational } = OUTCOMES[outcome];
    const { stackTraceLimit } = Error;
    // Where it was raised is always in here, and finding that out costs more than all the rest of a refusal. What it comes
    // of has a stack of its own. By Reflect, which leaves a frozen Error alone.
    Reflect.set(Error, 'stackTraceLimit', 0);
    super({ code, message }, options.status ?? informational, { cause: options.cause });
    Reflect.set(Error, 'stackTraceLimit', stackTraceLimit);
    this.stack = `${this.name}: ${code} ${message}`;
    this.row = OUTCOMES[outcome];
    this.details = options.details ?? [];
    this.headers = options.headers ?? {};
  }

  /** Stable code of the outcome, such as `VOX_PAYLOAD_INVALID`. */
  get code(): string {
    return this.row.code;
  }
}
