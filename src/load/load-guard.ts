import type { EventMode } from '../events/event-mode.type.js';
import { AcceptQueueMonitor } from './accept-queue-monitor.js';
import { AdmissionQueue } from './admission-queue.js';
import { EventLoopMonitor } from './event-loop-monitor.js';

interface LoadOptions {
  readonly maxRunning: number;
  readonly maxLoopDelay: number;
  readonly watchAcceptQueue: boolean;
}

interface Bounds {
  readonly running: number;
  /** Of the event loop, and of connections that wait in the kernel, in milliseconds. */
  readonly delay: number;
}

/** The part of `maxRunning` that informational events may use; the rest is kept for calls. */
const INFORMATIONAL_SHARE = 0.5;
/** How many times later than for informational events the loop may be for calls: a retry cannot save them. */
const CALL_PATIENCE = 5;

/** Judges whether this process can take one more webhook and still answer in time. */
export class LoadGuard {
  private readonly loop = new EventLoopMonitor();
  private readonly acceptQueue = new AcceptQueueMonitor();
  private readonly admissionQueue = new AdmissionQueue(this.acceptQueue);
  /** Whether a webhook was taken in this turn of the loop. */
  private hasTaken = false;
  private readonly endTurn = (): void => void (this.hasTaken = false);
  private readonly bounds: Readonly<Record<EventMode, Bounds>>;

  constructor(
    /** Everything that is held at the moment: tasks, and requests that wait beside them. */
    private readonly tasks: { readonly running: number },
    private readonly options: LoadOptions,
  ) {
    const { maxRunning, maxLoopDelay } = options;
    this.bounds = {
      informational: { running: Math.ceil(maxRunning * INFORMATIONAL_SHARE), delay: maxLoopDelay },
      actionable: { running: maxRunning, delay: maxLoopDelay * CALL_PATIENCE },
    };
  }

  /** @param server that accepts the connections; `undefined` for a process without one */
  start(server: unknown): void {
    this.loop.start();
    if (this.options.watchAcceptQueue) this.acceptQueue.start(server);
  }

  stop(): void {
    this.loop.stop();
    this.acceptQueue.stop();
  }

  /** Resolves when it is the turn of a request, calls first; `undefined` as long as connections do not queue. */
  turnOf(mode: EventMode): Promise<void> | undefined {
    const { acceptQueue, admissionQueue } = this;
    return acceptQueue.mayStand || admissionQueue.isHolding ? admissionQueue.enter(mode) : undefined;
  }

  /** Whether as many are held as may be. */
  isFull(mode: EventMode): boolean {
    return this.tasks.running >= this.bounds[mode].running;
  }

  /** Whether one more of this kind would be too much at this moment. */
  isOverloaded(mode: EventMode): boolean {
    const { running, delay } = this.bounds[mode];
    const atWork = this.tasks.running;
    if (atWork >= running || (this.acceptQueue.mayStand && this.acceptQueue.isStanding(delay))) return true;
    // Where no other webhook is at work the loop is late for another reason, which no refusal would mend.
    if ((atWork > 0 && this.loop.wasLate(delay)) || (this.hasTaken && this.loop.isLate(delay))) return true;
    if (!this.hasTaken) {
      this.hasTaken = true;
      setImmediate(this.endTurn);
    }
    return false;
  }
}
