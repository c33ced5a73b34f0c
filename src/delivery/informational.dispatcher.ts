import { Inject, Injectable } from '@nestjs/common';
import type { BoundHandler } from '../handlers/bound-handler.interface.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import type { RequestSource } from '../handlers/request-source.interface.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import type { Received } from '../payload/received.interface.js';
import type { Situation } from '../policy/situation.type.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { ClaimService, type Started } from './dedupe/claim.service.js';
import { LeaseKeeper } from './dedupe/lease-keeper.service.js';
import { contextOf } from './context-of.js';
import { DrainService } from './drain.service.js';
import { HandlerCall } from './handler-call.service.js';
import type { LateSignal } from './late-signal.js';
import { refusalOf } from './refusal-of.js';
import type { Task } from './task.js';

/** Claims an event, runs the handlers that have not yet succeeded for it, and remembers the outcome. */
@Injectable()
export class InformationalDispatcher {
  private readonly running = new Map<string, Task<Situation>>();

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly claims: ClaimService,
    private readonly leases: LeaseKeeper,
    private readonly calls: HandlerCall,
    private readonly drain: DrainService,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {}

  /**
   * Resolves when the event is done. A delivery of an event that is at work in this process waits for the same end.
   * @throws VoxRefusal
   */
  async dispatch(received: Received, source: RequestSource): Promise<Situation> {
    const { event, version, exchange } = received;
    const { listeners } = this.registry.audience(event, version, exchange.step);
    if (listeners.length === 0) throw new VoxRefusal('unhandled');
    const shared = this.settings.dedupe ? this.running.get(exchange.key) : undefined;
    return (shared ?? this.start(received, source, listeners)).wait();
  }

  private start(received: Received, source: RequestSource, handlers: readonly BoundHandler[]): Task<Situation> {
    const { key } = received.exchange;
    let claim: Started | undefined;
    let letGo: (() => void) | undefined;
    const work = async (late: LateSignal): Promise<Situation> => {
      try {
        claim = await this.claims.begin(key);
        if (!claim) return 'duplicate';
        letGo = this.leases.keep(key, claim.token, () => task.warn('another process has claimed the event'));
        return await this.run(received, source, handlers, claim, late);
      } finally {
        forget();
      }
    };
    const forget = (): void => {
      letGo?.();
      if (this.running.get(key) === task) this.running.delete(key);
    };
    const giveUp = (): void => {
      forget();
      if (claim) void this.claims.release(key, claim);
    };
    const task: Task<Situation> = this.drain.begin(work, this.settings.handlerDeadline, giveUp);
    this.running.set(key, task);
    return task;
  }

  private async run(
    received: Received,
    source: RequestSource,
    handlers: readonly BoundHandler[],
    claim: Started,
    late: LateSignal,
  ): Promise<Situation> {
    const { key } = received.exchange;
    const context = contextOf(received, source, claim.attempt, late);
    const pending = claim.done.size === 0 ? handlers : handlers.filter(({ id }) => !claim.done.has(id));
    const results = await Promise.all(
      pending.map(async (handler) => {
        const result = await this.calls.attempt(handler, received, context);
        // Alone it is the whole event, which is completed next.
        if (handlers.length > 1 && !('error' in result)) await this.claims.progress(key, claim, handler.id);
        return result;
      }),
    );
    const errors = results.flatMap((result) => ('error' in result ? [result.error] : []));
    if (errors.length === 0) await this.claims.complete(key, claim);
    else await this.claims.release(key, claim);
    if (errors.length > 0) throw refusalOf(errors);
    return results.every((result) => 'dropped' in result) && results.length > 0 ? 'dropped' : 'handled';
  }
}
