import { FifoMap } from '../common/fifo-map.js';
import type { Task } from './task.js';

/** Most lost replies that are kept; beyond it the oldest is forgotten. */
const CAPACITY = 1_000;

/**
 * Replies at work, and those that did not get out because the connection closed before. A request that comes again for
 * one of these gets it; a request whose answer got out runs anew when it comes again, for a call may come back to the same
 * URL by design.
 */
export class CallReplies<Reply> {
  private readonly running = new Map<string, Task<Reply>>();
  private readonly lost = new FifoMap<Reply>();

  /** The reply that an identical request waits for, or did not get. */
  find(key: string): Promise<Reply> | undefined {
    const task = this.running.get(key);
    if (task) return task.wait();
    const reply = this.lost.get(key);
    if (reply === undefined) return undefined;
    this.lost.delete(key);
    return Promise.resolve(reply);
  }

  /** A reply that is being made. */
  begin(key: string, task: Task<Reply>): void {
    this.running.set(key, task);
    const end = (): void => void (this.running.get(key) === task && this.running.delete(key));
    task.result.then(end, end);
  }

  /** The work is abandoned: the next request runs it anew. */
  abandon(key: string): void {
    this.running.delete(key);
  }

  /** The reply did not get out. */
  keep(key: string, reply: Reply): void {
    this.lost.shed(() => this.lost.size >= CAPACITY);
    this.lost.set(key, reply);
  }
}
