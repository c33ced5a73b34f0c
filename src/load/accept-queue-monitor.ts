import { EventEmitter } from 'node:events';
import { performance } from 'node:perf_hooks';
import { ownDelay } from './own-delay.js';
import { REAL_CLOCK } from './real-clock.js';
import { turnOfLoop } from './turn-of-loop.js';

/** A loop that waited for more than this part of the time had nothing to do. */
const IDLE_SHARE = 0.5;

const NO_USAGE: NodeJS.CpuUsage = { user: 0, system: 0 };

const { now } = REAL_CLOCK;

/**
 * Knows for how long connections have been queuing in front of the process. The loop takes one of them per turn, so they
 * wait in the kernel while every turn is short: no timer is late, and yet callers wait for seconds.
 */
export class AcceptQueueMonitor {
  /** Whether connections have come without a pause. As long as they have not, nothing else needs to be asked. */
  mayStand = false;
  private server: EventEmitter | undefined;
  private since = Number.POSITIVE_INFINITY;
  /** Asked for once there is more than one connection: it is expensive. */
  private processor = NO_USAGE;
  private turn = Number.NEGATIVE_INFINITY;
  private idle = 0;
  private readonly accepted = (): void => {
    if (this.wasEmpty()) this.begin();
    else if (!this.mayStand) {
      this.processor = process.cpuUsage();
      this.mayStand = true;
    }
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
    this.forget();
  }

  /** @param bound milliseconds for which every turn of the loop may have found another connection waiting */
  isStanding(bound: number): boolean {
    const standing = now() - this.since;
    if (!this.mayStand || standing <= bound) return false;
    if (!this.wasEmpty()) return ownDelay(standing, this.processor) > bound;
    this.forget();
    return false;
  }

  private forget(): void {
    this.since = Number.POSITIVE_INFINITY;
    this.mayStand = false;
  }

  private begin(): void {
    this.since = now();
    this.idle = performance.nodeTiming.idleTime;
    this.mayStand = false;
  }

  /** A turn without a new connection, or idle time, shows that nobody was waiting. */
  private wasEmpty(): boolean {
    const idle = performance.nodeTiming.idleTime - this.idle;
    return turnOfLoop() - this.turn > 1 || idle > (now() - this.since) * IDLE_SHARE;
  }
}
