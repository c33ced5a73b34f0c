import { EventEmitter } from 'node:events';
import { performance } from 'node:perf_hooks';
import { ownDelay } from './own-delay.js';
import { REAL_CLOCK } from './real-clock.js';
import { turnOfLoop } from './turn-of-loop.js';

/** A loop that waited for more than this part of the time had nothing to do. */
const IDLE_SHARE = 0.5;

const { now } = REAL_CLOCK;

/**
 * Knows for how long connections have been queuing in front of the process. The loop takes one of them per turn, so they
 * wait in the kernel while every turn is short: no timer is late, and yet callers wait for seconds.
 */
export class AcceptQueueMonitor {
  private server: EventEmitter | undefined;
  private since = Number.POSITIVE_INFINITY;
  /** Known once there is more than one: asking for it is dear. */
  private processor: NodeJS.CpuUsage | undefined;
  private turn = Number.NEGATIVE_INFINITY;
  private idle = 0;
  private readonly accepted = (): void => {
    if (this.wasEmpty()) this.begin();
    else this.processor ??= process.cpuUsage();
    this.turn = turnOfLoop();
  };

  /** Begins to watch an HTTP server; anything else has no queue. */
  start(server: unknown): void {
    if (this.server || !(server instanceof EventEmitter)) return;
    this.server = server.on('connection', this.accepted);
  }

  stop(): void {
    this.server?.off('connection', this.accepted);
    this.server = undefined;
    this.since = Number.POSITIVE_INFINITY;
  }

  /** @param bound milliseconds for which every turn of the loop may have found another connection waiting */
  isStanding(bound: number): boolean {
    const standing = now() - this.since;
    if (!this.processor || standing <= bound || this.wasEmpty()) return false;
    return ownDelay(standing, this.processor) > bound;
  }

  private begin(): void {
    this.since = now();
    this.idle = performance.nodeTiming.idleTime;
    this.processor = undefined;
  }

  /** A turn without a new connection, or idle time, shows that nobody was waiting. */
  private wasEmpty(): boolean {
    const idle = performance.nodeTiming.idleTime - this.idle;
    return turnOfLoop() - this.turn > 1 || idle > (now() - this.since) * IDLE_SHARE;
  }
}
