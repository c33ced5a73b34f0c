import { Logger } from '@nestjs/common';
import { VoxLogger } from '../handlers/vox-logger.js';
import { reasonOf } from '../common/reason-of.js';
import { stackOf } from '../common/stack-of.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import { OUTCOMES } from '../outcomes/outcomes.js';
import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { EventRecord } from '../request/event-record.interface.js';
import type { RequestContext } from '../request/request-context.js';
import { CHANNELS } from './channels.js';
import { DiagnosticsPublisher } from './diagnostics-publisher.js';
import type { Arrival } from './webhook-message.js';

/** The first warning of a kind is a warning, and then one in a thousand: senders cannot fill the disk. */
const EVERY = 1_000;
const MINUTE = 60_000;
/** Nest 11 calls every level disabled until levels were set, and writes them all the same. */
const REPORTS_DEFAULTS = Logger.isLevelEnabled('error');

/** Writes one line per webhook: codes, names of a closed set, a hash, times. Never a header, a value or a body. */
export class WebhookLogger {
  private readonly logger = new VoxLogger();
  /** Warnings so far, by kind. */
  private readonly counts = new Map<string, number>();
  /** When an outage was last written, by what is down. */
  private readonly written = new Map<string, number>();
  private readonly diagnostics: DiagnosticsPublisher;

  constructor(registration: string) {
    this.diagnostics = new DiagnosticsPublisher(registration);
  }

  /** A request that was not accepted. */
  refused(refusal: VoxRefusalError, arrival: Arrival): void {
    this.diagnostics.refused(refusal, arrival);
    this.warn(refusal.code, `${refusal.code} ${refusal.message}. ${refusal.row.remedy}`);
  }

  /** The end of an accepted request. */
  ended(context: RequestContext, outcome: OutcomeName, status: number, details: readonly string[] = []): void {
    // Comes by for every webhook, and hardly any channel has subscribers.
    if (CHANNELS.webhook.hasSubscribers) this.diagnostics.ended(context, outcome, status);
    const { code, log, remedy } = OUTCOMES[outcome];
    const isDebug = log === 'debug';
    if (isDebug && !writesDebug()) return;
    const event = context.event ?? 'unknown';
    const credential = JSON.stringify(context.admitted.credential);
    const line = `${code} ${event} ${status} ${since(context)} ms key=${context.key} credential=${credential}`;
    if (isDebug) return this.logger.write('debug', line);
    const handlers = context.handlers.map(({ id }) => id).join(', ');
    const full = [line, ...(handlers ? [`handler ${handlers}`] : []), ...details, remedy].join('; ');
    if (log === 'error') this.logger.write('error', full);
    else this.warn(`${code} ${event}`, full);
  }

  /** A field that the event could do without, and that did not fit. Its name is one of the catalogue. */
  flawed(event: VoxEventName, field: string): void {
    this.warn(
      `flaw ${event} ${field}`,
      `VOX_FIELD_FLAWED ${event} ${field} does not fit its rule; the payload lacks it, ctx.flaws names it; ` +
        'read it from raw, and compare it with docs/wire-format.md',
    );
  }

  /**
   * An accepted request that the application answered before it reached its route.
   * @param status `undefined` if it did not answer before the sender gave up
   */
  missed(status: number | undefined): void {
    const cause =
      status === 404
        ? 'no route has its path as it is spelled, with // for example; Fastify tells /path from /path/ and /Path as well, unless routerOptions say otherwise'
        : `a guard, an interceptor or a middleware of the application has ${status ? 'answered' : 'kept it, and its sender has given up'}: see controllerDecorators`;
    const text = `VOX_MISSED ${status ?? 'unanswered'} a webhook with a good credential was not taken; ${cause}`;
    this.warn(`missed ${status}`, text);
  }

  /** A handler has returned a document for an event that is not answered with one. */
  dropsDocument(handler: string, event: VoxEventName): void {
    const text = `${handler} has returned a document, and ${event} is answered with none: the document is dropped`;
    this.warn(
      `document ${handler}`,
      `VOX_DOCUMENT_DROPPED ${text}; return nothing, or send a message through the REST API`,
    );
  }

  /** A route of the application with `VoxPayload` alone. */
  lacksGuard(route: string): void {
    const text =
      'has @VoxPayload, and no VoxAuthGuard in front of it: every request is answered 401, whatever its credential. ' +
      'Add @UseGuards(VoxAuthGuard) to the route or its controller: it checks the credential and reads the body';
    this.warn(`unguarded ${route}`, `VOX_GUARD_MISSING ${route} ${text}`);
  }

  /** A route of the application that takes a call. */
  lacksReply(route: string, event: VoxEventName): void {
    const text =
      `takes ${event} without VoxReplyInterceptor: a Voxml that it returns goes out as JSON, and the caller hears nothing. ` +
      'Add @UseInterceptors(VoxReplyInterceptor) to the route or its controller: it makes the answer of what is returned';
    this.warn(`no reply ${route}`, `VOX_REPLY_MISSING ${route} ${text}`);
  }

  /** A handler that ended after its deadline: its effects count, a document comes too late for the call. */
  lateResult(handler: string, record: EventRecord): void {
    this.diagnostics.lateResult(record, handler);
    const { event = 'unknown', key } = record;
    const text = `VOX_LATE_RESULT ${event} ${handler} ended late, after ${since(record)} ms key=${key}`;
    this.warn(`late ${handler}`, text);
  }

  /** The delivery queue keeps an event. The answer to the platform comes next, and is written then. */
  stored(record: EventRecord, handlers: readonly string[]): void {
    this.diagnostics.stored(record, handlers);
  }

  /** A claim was taken over while its handlers were at work. */
  leaseLost(key: string): void {
    this.diagnostics.leaseLost(key);
    this.warn('lease', `VOX_LEASE_LOST key=${key}: another process may be at work on the same event`);
  }

  /** A worker has taken a job of another registration: `{ queue: 'q-b' }` of one, and `q` of one that is named `b`. */
  sharesQueue(): void {
    const text = 'a job is one of another registration: its queue and that of this one have the same name';
    this.warn(
      'shared queue',
      `VOX_QUEUE ${text}, and the same event is kept once for both; give each another \`queue\``,
    );
  }

  /** A worker has handled an event out of the queue. */
  worked(record: EventRecord, handler: string, outcome: 'handled' | 'dropped', attempt: number): void {
    if (!writesDebug()) return;
    const { event, key } = record;
    const { code } = OUTCOMES[outcome];
    this.logger.write('debug', `${code} ${event} ${handler} ${since(record)} ms attempt=${attempt} key=${key}`);
  }

  /** A worker will not try again. */
  gaveUp(record: EventRecord, handler: string): void {
    this.diagnostics.gaveUp(record, handler);
    const { event, key } = record;
    this.logger.write(
      'error',
      `VOX_DEAD_LETTER ${event} ${handler} key=${key}; given up, kept in the failed set; ` +
        'mend the handler, then `vox dead-letters replay`',
    );
  }

  /** Why handlers want the event again: the line of its end has no words of theirs. */
  asksForRetry(handlers: string, cause: unknown): void {
    this.warn(`retry ${handlers}`, `${handlers} asks for a retry: ${reasonOf(cause)}`);
  }

  /** Why a handler drops an event: for those who debug, as that is in order and may happen often. */
  drops(handler: string, reason: unknown): void {
    if (writesDebug()) this.logger.write('debug', `${handler} drops the event: ${reasonOf(reason)}`);
  }

  /** Something that code of the application threw. */
  threw(where: string, error: unknown): void {
    this.logger.write('error', `${where} threw`, stackOf(error));
  }

  /** The `auth` function threw or took too long, or a credential threw: written once a minute. */
  authFailed(error: unknown): void {
    if (!this.isDue('auth')) return;
    this.logger.write('error', 'VOX_AUTH_UNAVAILABLE whose request it is could not be decided', stackOf(error));
  }

  /** A store, queue or sink that every webhook fails on while it is down: written once a minute, with its error. */
  isDown(what: string, error: unknown): void {
    if (this.isDue(what)) this.threw(what, error);
  }

  /** Whether an outage is to be written: once a minute. */
  private isDue(what: string): boolean {
    const now = performance.now();
    if (now - (this.written.get(what) ?? Number.NEGATIVE_INFINITY) < MINUTE) return false;
    this.written.set(what, now);
    return true;
  }

  /** Counts a kind of warning; writes the first and then every thousandth as such, and the others at `debug`. */
  warn(kind: string, text: string): void {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count === 1) this.logger.write('warn', text);
    else if (count % EVERY === 0) this.logger.write('warn', `${text} (${count} times)`);
    else if (writesDebug()) this.logger.write('debug', text);
  }
}

/** Whether a line at `debug` is for anybody: most applications in production write none. */
function writesDebug(): boolean {
  return Logger.isLevelEnabled('debug') || !(REPORTS_DEFAULTS || Logger.isLevelEnabled('error'));
}

/** Whole milliseconds since a webhook came. */
function since({ startedAt }: Pick<EventRecord, 'startedAt'>): number {
  return Math.round(performance.now() - startedAt);
}
