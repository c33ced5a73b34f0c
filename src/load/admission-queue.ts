import type { EventMode } from '../events/event-mode.type.js';
import type { AcceptQueueMonitor } from './accept-queue-monitor.js';
import { REAL_CLOCK } from './real-clock.js';

/** How long connections have to wait in the kernel before requests queue here, in milliseconds. */
const FROM = 20;
/** No request waits here for longer, in milliseconds. */
const LONGEST = 50;
/** What goes first. */
const ORDER: readonly EventMode[] = ['actionable', 'informational'];

const { now, soon } = REAL_CLOCK;

/**
 * Brings a queue in front of the process inside. While it stands, requests wait here without any work being done for
 * them, so that the loop takes the next connection at once; when nobody is left outside they go on one by one, calls
 * first. From then on they share a turn of the loop, and how late it is tells how long they wait.
 */
export class AdmissionQueue {
  private readonly waiting: Readonly<Record<EventMode, (() => void)[]>> = { actionable: [], informational: [] };
  /** Whether requests wait here. */
  isHolding = false;
  private end = 0;

  constructor(private readonly queue: AcceptQueueMonitor) {}

  /** Resolves when it is the turn of the request; `undefined` if there is no queue. */
  enter(mode: EventMode): Promise<void> | undefined {
    if (!this.isHolding && !this.queue.isStanding(FROM)) return undefined;
    if (!this.isHolding) this.hold();
    return new Promise((resolve) => this.waiting[mode].push(resolve));
  }

  private hold(): void {
    this.isHolding = true;
    this.end = now() + LONGEST;
    soon(() => this.look());
  }

  private look(): void {
    if (this.queue.isStanding(0) && now() < this.end) return void soon(() => this.look());
    this.isHolding = false;
    // Each in a callback of its own: the next one goes on only when everything that this one can do at once is done.
    for (const mode of ORDER) for (const go of this.waiting[mode].splice(0)) soon(go);
  }
}
