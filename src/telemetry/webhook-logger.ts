import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EventRecord } from '../request/event-record.interface.js';
import type { RequestContext } from '../request/request-context.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import { DiagnosticsPublisher } from './diagnostics-publisher.js';
import type { Arrival } from './arrival.interface.js';
import { OUTCOMES } from '../outcomes/outcomes.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';

/** After the first, every so-manieth of a kind of warning is written: a stranger cannot fill the disk. */
const EVERY = 1_000;
const MINUTE = 60_000;
/** Nest 11 calls every level disabled as long as nobody has set any, and writes them all the same. */
const TELLS_DEFAULTS = Logger.isLevelEnabled('error');

/** Writes one line per webhook: codes, names of a closed set, a hash, times. Never a header, a value or a body. */
@Injectable()
export class WebhookLogger {
  private readonly logger = new Logger('VoxWebhooks');
  private readonly counts = new Map<string, number>();
  private readonly told = new Map<string, number>();
  private readonly announcer: DiagnosticsPublisher;

  constructor(@Inject(VOX_SETTINGS) { name }: VoxSettings) {
    this.announcer = new DiagnosticsPublisher(name);
  }

  /** A request that was turned away at the door. */
  refused(refusal: VoxRefusalError, arrival: Arrival): void {
    this.announcer.refused(refusal, arrival);
    this.warn(refusal.code, `${refusal.code} ${refusal.message}. ${refusal.row.remedy}`);
  }

  /** A request that came to its end. */
  ended(exchange: RequestContext, outcome: OutcomeName, status: number, details: readonly string[] = []): void {
    this.announcer.ended(exchange, outcome, status);
    const { code, log, remedy } = OUTCOMES[outcome];
    if (log === 'debug' && isWithoutDebug()) return;
    const event = exchange.event ?? 'unknown';
    const ms = Math.round(performance.now() - exchange.startedAt);
    const line = `${code} ${event} ${status} ${ms} ms key=${exchange.key} credential=${JSON.stringify(exchange.admitted.credential)}`;
    if (log === 'debug') return this.logger.debug(line);
    const full = [line, ...details, remedy].join('; ');
    if (log === 'error') this.logger.error(full);
    else this.warn(`${code} ${event}`, full);
  }

  /** A request that was let in, and answered by somebody else before it came to its route. */
  missed(status: number): void {
    const cause =
      status === 404
        ? 'no route has its path: Fastify tells /path from /path/ and /Path unless routerOptions say otherwise'
        : 'a guard, an interceptor or a middleware of the application has answered: see controllerDecorators';
    this.warn(`missed ${status}`, `VOX_MISSED ${status} a webhook with a good credential was not taken; ${cause}`);
  }

  /** A handler that ended after its deadline: what it did counts, a document comes too late for the call. */
  lateResult(where: string, trace: EventRecord): void {
    this.announcer.lateResult(trace, where);
    const { event, startedAt, key } = trace;
    const ms = Math.round(performance.now() - startedAt);
    this.warn(`late ${where}`, `VOX_LATE_RESULT ${event ?? 'unknown'} ${where} ended late, after ${ms} ms key=${key}`);
  }

  /** The delivery queue keeps an event. What the platform is told of it comes next, and is written then. */
  stored(trace: EventRecord, handlers: readonly string[]): void {
    this.announcer.stored(trace, handlers);
  }

  /** A claim was taken over while its handlers were at work. */
  leaseLost(key: string): void {
    this.announcer.leaseLost(key);
    this.warn('lease', `VOX_LEASE_LOST key=${key}: another process may be at work on the same event`);
  }

  /** A worker has handled an event out of the queue. */
  worked({ event, key, startedAt }: EventRecord, handler: string, outcome: 'handled' | 'dropped', attempt: number): void {
    const ms = Math.round(performance.now() - startedAt);
    this.logger.debug(`${OUTCOMES[outcome].code} ${event} ${handler} ${ms} ms attempt=${attempt} key=${key}`);
  }

  /** A worker will not try again. */
  gaveUp(trace: EventRecord, handler: string): void {
    this.announcer.gaveUp(trace, handler);
    const { event, key } = trace;
    this.logger.error(
      `VOX_DEAD_LETTER ${event} ${handler} key=${key}; given up, kept in the failed set; ` +
        'mend the handler, then `vox dead-letters replay`',
    );
  }

  /** Something that a user's code threw. The error itself goes to the logger, with its stack. */
  threw(where: string, error: unknown): void {
    this.logger.error(`${where} threw`, error instanceof Error ? error.stack : `a ${typeof error} was thrown`);
  }

  /** A store, queue or sink that every webhook fails on while it is away: told once a minute, with its error. */
  isDown(what: string, error: unknown): void {
    const now = performance.now();
    if (now - (this.told.get(what) ?? Number.NEGATIVE_INFINITY) < MINUTE) return;
    this.told.set(what, now);
    this.threw(what, error);
  }

  /** Counts a kind of warning, and writes the first and then every thousandth. */
  warn(kind: string, text: string): void {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count === 1) this.logger.warn(text);
    else if (count % EVERY === 0) this.logger.warn(`${text} (${count} times)`);
  }
}

function isWithoutDebug(): boolean {
  return !Logger.isLevelEnabled('debug') && (TELLS_DEFAULTS || Logger.isLevelEnabled('error'));
}
