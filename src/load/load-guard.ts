import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RunningTasks } from '../delivery/running-tasks.js';
import type { EventMode } from '../events/event-mode.type.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import { AcceptQueueMonitor } from './accept-queue-monitor.js';
import { EventLoopMonitor } from './event-loop-monitor.js';
import { turnOfLoop } from './turn-of-loop.js';
import { AdmissionQueue } from './admission-queue.js';

interface Bounds {
  readonly running: number;
  /** Of the loop, and of a queue in front of the process, in milliseconds. */
  readonly delay: number;
}

/** The part of `maxRunning` that informational events may use; the rest is kept for calls. */
const INFORMATIONAL_SHARE = 0.5;
/** So many times later than for informational events the loop may be for calls: a retry cannot save them. */
const CALL_PATIENCE = 5;
/** Up to this bound, in milliseconds, a queue of connections counts. Beyond it every honest burst would look like one. */
const STRICT = 100;

/** Knows whether this process can take one more webhook and still answer in time. */
@Injectable()
export class LoadGuard implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new EventLoopMonitor();
  private readonly queue = new AcceptQueueMonitor();
  private readonly room = new AdmissionQueue(this.queue);
  /** The turn of the loop in which a webhook was taken last. */
  private lastTaken = -1;
  private readonly bounds: Readonly<Record<EventMode, Bounds>>;
  private readonly isStrict: boolean;

  constructor(
    private readonly drain: RunningTasks,
    private readonly host: HttpAdapterHost,
    @Inject(VOX_SETTINGS) { maxRunning, maxLoopDelay }: VoxSettings,
  ) {
    this.isStrict = maxLoopDelay <= STRICT;
    this.bounds = {
      informational: { running: Math.ceil(maxRunning * INFORMATIONAL_SHARE), delay: maxLoopDelay },
      actionable: { running: maxRunning, delay: maxLoopDelay * CALL_PATIENCE },
    };
  }

  onApplicationBootstrap(): void {
    this.loop.start();
    // A standalone context has no adapter, and nobody queues in front of it.
    if (this.isStrict && this.host.httpAdapter) this.queue.start(this.host.httpAdapter.getHttpServer());
  }

  onApplicationShutdown(): void {
    this.loop.stop();
    this.queue.stop();
  }

  /** Resolves when it is the turn of a request, calls first; `undefined` as long as connections do not queue. */
  turnOf(mode: EventMode): Promise<void> | undefined {
    return this.room.enter(mode);
  }

  /** Whether one more of this kind would be too much just now. */
  isOverloaded(mode: EventMode): boolean {
    const { running, delay } = this.bounds[mode];
    const count = this.drain.running;
    if (count >= running || this.queue.isStanding(delay)) return true;
    // Where no other webhook is at work the loop is late for another reason, which no refusal would mend.
    const turn = turnOfLoop();
    const isLate = (count > 0 && this.loop.wasLate(delay)) || (turn === this.lastTaken && this.loop.isLate(delay));
    if (!isLate) this.lastTaken = turn;
    return isLate;
  }
}
