import { HttpException } from '@nestjs/common';
import { VoxConfigError } from '../common/vox-config.error.js';
import type { OutcomeName } from './outcome-name.type.js';
import type { Outcome } from './outcome.interface.js';
import { OUTCOMES } from './outcomes.js';

const KNOWN = `Known: ${Object.keys(OUTCOMES).join(', ')}.`;

/**
 * A webhook that is not answered with a plain success. Carries its row of the outcome policy; its answer is the code and
 * a fixed phrase, never anything of the request. An exception filter of the application sees it like any HttpException.
 *
 * @example
 * if (error instanceof VoxRefusalError && error.outcome === 'failed') report(error.cause);
 */
export class VoxRefusalError extends HttpException {
  /** Row of the outcome policy. */
  readonly row: Outcome;
  /** What went wrong in detail, free of values: for the log and the dead letter, never for the answer. */
  readonly details: readonly string[];
  /** Wire names of the fields that did not fit: names of our own payload tables only. */
  readonly fields: readonly string[];
  /** Headers of the answer beyond those of the outcome. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;

  constructor(
    /** Name of its row. */
    readonly outcome: OutcomeName,
    options: Pick<Partial<VoxRefusalError>, 'details' | 'fields' | 'headers' | 'cause'> & {
      readonly status?: number;
    } = {},
  ) {
    if (!Object.hasOwn(OUTCOMES, outcome)) throw new VoxConfigError('VoxRefusalError', 'has no such outcome', KNOWN);
    const { code, message, informational } = OUTCOMES[outcome];
    super({ code, message }, options.status ?? informational, { cause: options.cause });
    this.row = OUTCOMES[outcome];
    this.details = options.details ?? [];
    this.fields = options.fields ?? [];
    this.headers = options.headers ?? {};
  }

  /** Whether it is answered like a success, so that the sender learns nothing. */
  get isDropped(): boolean {
    return this.outcome === 'unauthorized' && this.getStatus() < 300;
  }

  /** Stable code of the outcome, such as `VOX_PAYLOAD_INVALID`. */
  get code(): string {
    return this.row.code;
  }
}
