import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import type { BoundHandler } from '../handlers/bound-handler.interface.js';
import type { HandlerRegistry } from '../handlers/handler.registry.js';
import type { VoxContext } from '../handlers/vox-context.js';
import type { DeliveryResult } from '../request/delivery-result.interface.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { Claims, Started } from './dedupe/claims.js';
import type { LeaseKeeper } from './dedupe/lease-keeper.js';
import type { CallResult } from './call-result.type.js';
import type { HandlerCall } from './handler-call.js';
import { refusalOf } from './refusal-of.js';
import { RunningEvent } from './running-event.js';
import type { RunningTasks } from './running-tasks.js';
import type { Task } from './task.js';

/** What is to be done for one delivery. */
interface Order {
  readonly parsed: ParsedEvent;
  readonly source: RequestSource;
  readonly handlers: readonly BoundHandler[];
}

interface InformationalRules {
  /** Time for the handlers of an event, in milliseconds. */
  readonly deadline: number;
  /** Whether two deliveries of one event at the same time are one piece of work. */
  readonly shares: boolean;
}

/** Claims an event, runs the handlers that have not yet succeeded for it, and remembers the outcome. */
export class InformationalDispatcher {
  private readonly running = new Map<string, RunningEvent>();

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly claims: Claims,
    private readonly leases: LeaseKeeper,
    private readonly calls: HandlerCall,
    private readonly tasks: RunningTasks,
    private readonly rules: InformationalRules,
  ) {}

  /**
   * Resolves when the event is done. A delivery of an event that is at work in this process waits for the same end.
   * @throws VoxRefusalError
   */
  dispatch(parsed: ParsedEvent, source: RequestSource): Promise<DeliveryResult> {
    const { event, version, context } = parsed;
    const { listeners } = this.registry.audience(event, version, context.step);
    if (listeners.length === 0) throw this.registry.absence(event, context.step);
    context.handlers = listeners;
    const shared = this.rules.shares ? this.running.get(context.key)?.task : undefined;
    if (shared) return this.tasks.hold(shared.wait());
    return this.start({ parsed, source, handlers: listeners }).wait();
  }

  private start(order: Order): Task<DeliveryResult> {
    const running = new RunningEvent(order.parsed.context.key);
    const onAbandoned = (): void => {
      this.forget(running);
      if (running.claim) void this.claims.record('release', running.key, running.claim);
    };
    // First of all: the work may end before the next line.
    this.running.set(running.key, running);
    if (!this.leases.timer) this.leases.keep(this.running);
    const { deadline } = this.rules;
    return (running.task = this.tasks.begin((late) => this.work(running, order, late), { deadline, onAbandoned }));
  }

  private async work(running: RunningEvent, order: Order, late: LazyAbortSignal): Promise<DeliveryResult> {
    const { key } = running;
    const { parsed, source, handlers } = order;
    try {
      const begun = this.claims.begin(key);
      const claim = begun instanceof Promise ? await begun : begun;
      if (!claim) return { outcome: 'duplicate' };
      running.claim = claim;
      const ctx = this.calls.contextOf(parsed, source, claim.attempt, late);
      // One handler alone is the whole event, which is completed next.
      const only = handlers.length === 1 && claim.done.size === 0 ? handlers[0] : undefined;
      const results = only ? [await this.calls.attempt(only, parsed, ctx)] : await this.runAll(order, claim, ctx);
      const errors: unknown[] = [];
      let isDropped = results.length > 0;
      for (const result of results) {
        if ('error' in result) errors.push(result.error);
        if (!('dropped' in result)) isDropped = false;
      }
      const written = this.claims.record(errors.length === 0 ? 'complete' : 'release', key, claim);
      if (written) await written;
      if (errors.length > 0) throw refusalOf(errors);
      return { outcome: isDropped ? 'dropped' : 'handled' };
    } finally {
      this.forget(running);
    }
  }

  private runAll({ parsed, handlers }: Order, claim: Started, ctx: VoxContext): Promise<CallResult[]> {
    const pending = handlers.filter(({ id }) => !claim.done.has(id));
    return Promise.all(
      pending.map(async (handler) => {
        const result = await this.calls.attempt(handler, parsed, ctx);
        if (!('error' in result)) await this.claims.record('progress', ctx.key, claim, handler.id);
        return result;
      }),
    );
  }

  private forget(running: RunningEvent): void {
    if (this.running.get(running.key) === running) this.running.delete(running.key);
  }
}
