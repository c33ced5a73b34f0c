import { Inject, Injectable } from '@nestjs/common';
import type { Audience } from '../handlers/event-handlers.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import type { RequestSource } from '../handlers/request-source.interface.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import type { Received } from '../payload/received.interface.js';
import { JournalService } from '../policy/journal.service.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { contextOf } from './context-of.js';
import { DrainService } from './drain.service.js';
import { HandlerCall } from './handler-call.service.js';
import type { LateSignal } from './late-signal.js';
import { RecentReplies } from './recent-replies.js';
import { refusalOf } from './refusal-of.js';
import type { Task } from './task.js';

/**
 * Asks the one handler that answers a call, and lets others listen. A call may honestly come back to the same URL, so
 * only the very same request within a few seconds counts as a repeat and gets the same result.
 */
@Injectable()
export class ActionableDispatcher {
  private readonly recent: RecentReplies;

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly calls: HandlerCall,
    private readonly drain: DrainService,
    private readonly journal: JournalService,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {
    this.recent = new RecentReplies(settings.replayWindow);
  }

  /**
   * What the replier returned.
   * @throws VoxRefusal
   */
  dispatch(received: Received, source: RequestSource): Promise<unknown> {
    const { event, version, exchange } = received;
    const audience = this.registry.audience(event, version, exchange.step);
    exchange.fallback = audience.replier?.options.fallback;
    const repeated = this.recent.find(exchange.key);
    if (repeated) return repeated;
    const task = this.start(received, source, audience);
    this.recent.keep(exchange.key, task);
    return task.wait();
  }

  private start(received: Received, source: RequestSource, { listeners, replier }: Audience): Task<unknown> {
    const { exchange } = received;
    const giveUp = (): void => this.recent.forget(exchange.key);
    const begin = (work: (late: LateSignal) => Promise<unknown>, end: () => void): Task<unknown> =>
      this.drain.begin(work, this.settings.replyDeadline, end);
    for (const listener of listeners) {
      const work = (late: LateSignal): Promise<unknown> =>
        this.calls.attempt(listener, received, contextOf(received, source, 1, late));
      // Nobody waits for a listener, but the deadline is to reach it all the same.
      begin(work, () => undefined)
        .wait()
        .catch((error: unknown) => this.journal.threw(listener.id, error));
    }
    return begin(async (late) => {
      if (!replier) throw new VoxRefusal('unhandled');
      const result = await this.calls.attempt(replier, received, contextOf(received, source, 1, late));
      if ('error' in result) throw refusalOf([result.error]);
      if ('dropped' in result) throw new VoxRefusal('dropped');
      return result.value;
    }, giveUp);
  }
}
