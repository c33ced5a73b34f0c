import { Inject, Injectable } from '@nestjs/common';
import type { BoundHandler } from '../handlers/bound-handler.interface.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { VoxContext } from '../handlers/vox-context.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import { Deadlines } from '../common/deadlines.js';
import { isPromise } from '../common/is-promise.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { DeliveryResult } from '../request/delivery-result.interface.js';
import { Claims, type Started } from './dedupe/claims.js';
import type { Awaitable } from '../ports/dedupe-store.interface.js';
import { LeaseKeeper } from './dedupe/lease-keeper.js';
import { contextOf } from './context-of.js';
import { RunningTasks } from './running-tasks.js';
import { type CallResult, HandlerCall } from './handler-call.js';
import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import { RunningEvent } from './running-event.js';
import { refusalOf } from './refusal-of.js';
import type { Task } from './task.js';

/** What is to be done for one delivery. */
interface Order {
  readonly received: ParsedEvent;
  readonly source: RequestSource;
  readonly handlers: readonly BoundHandler[];
}

/** Claims an event, runs the handlers that have not yet succeeded for it, and remembers the outcome. */
@Injectable()
export class InformationalDispatcher {
  private readonly running = new Map<string, RunningEvent>();
  private readonly deadlines: Deadlines;

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly claims: Claims,
    private readonly leases: LeaseKeeper,
    private readonly calls: HandlerCall,
    private readonly drain: RunningTasks,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {
    this.deadlines = new Deadlines(settings.handlerDeadline);
  }

  /**
   * Resolves when the event is done. A delivery of an event that is at work in this process waits for the same end.
   * @throws VoxRefusalError
   */
  dispatch(received: ParsedEvent, source: RequestSource): Promise<DeliveryResult> {
    const { event, version, exchange } = received;
    const { listeners } = this.registry.audience(event, version, exchange.step);
    if (listeners.length === 0) throw new VoxRefusalError('unhandled');
    const shared = this.settings.dedupe ? this.running.get(exchange.key)?.task : undefined;
    return (shared ?? this.start({ received, source, handlers: listeners })).wait();
  }

  private start(order: Order): Task<DeliveryResult> {
    const running = new RunningEvent(order.received.exchange.key);
    const giveUp = (): void => {
      this.forget(running);
      if (running.claim) void this.claims.release(running.key, running.claim);
    };
    // First of all: work may end before the next line.
    this.running.set(running.key, running);
    this.leases.keep(this.running);
    return (running.task = this.drain.begin((late) => this.work(running, order, late), this.deadlines, giveUp));
  }

  private async work(running: RunningEvent, order: Order, late: LazyAbortSignal): Promise<DeliveryResult> {
    const { key } = running;
    const { received, source, handlers } = order;
    try {
      const begun = this.claims.begin(key);
      const claim = isPromise(begun) ? await begun : begun;
      if (!claim) return { outcome: 'duplicate' };
      running.claim = claim;
      const context = contextOf(received, source, claim.attempt, late);
      // Alone it is the whole event, which is completed next.
      const only = handlers.length === 1 && claim.done.size === 0 ? handlers[0] : undefined;
      const results = only
        ? [await this.calls.attempt(only, received, context)]
        : await this.runAll(order, claim, context);
      return await this.conclude(key, claim, results);
    } finally {
      this.forget(running);
    }
  }

  private runAll({ received, handlers }: Order, claim: Started, context: VoxContext): Promise<CallResult[]> {
    const pending = handlers.filter(({ id }) => !claim.done.has(id));
    return Promise.all(
      pending.map(async (handler) => {
        const result = await this.calls.attempt(handler, received, context);
        if (!('error' in result)) await this.claims.progress(context.key, claim, handler.id);
        return result;
      }),
    );
  }

  private conclude(key: string, claim: Started, results: readonly CallResult[]): Awaitable<DeliveryResult> {
    const errors = results.flatMap((result) => ('error' in result ? [result.error] : []));
    const written = errors.length === 0 ? this.claims.complete(key, claim) : this.claims.release(key, claim);
    const tell = (): DeliveryResult => {
      if (errors.length > 0) throw refusalOf(errors);
      const isDropped = results.every((result) => 'dropped' in result) && results.length > 0;
      return { outcome: isDropped ? 'dropped' : 'handled' };
    };
    return isPromise(written) ? written.then(tell) : tell();
  }

  private forget(running: RunningEvent): void {
    if (this.running.get(running.key) === running) this.running.delete(running.key);
  }
}
