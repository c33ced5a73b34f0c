import { FifoMap } from '../common/fifo-map.js';
import type { Task } from './task.js';

/**
 * A reply under way, or what it was: a task holds on to everything that it worked with, so it is let go. A class, because
 * V8 lays literals that live long where only its full collection looks, and with them all that they once pointed to.
 */
class Kept<Reply> {
  task: Task<Reply> | undefined;
  readonly result: Promise<Reply>;
  expires = Number.POSITIVE_INFINITY;

  constructor(task: Task<Reply>) {
    this.task = task;
    this.result = task.result;
  }
}

/** Most replies that are kept at a time; a window of seconds rarely fills it. */
const CAPACITY = 10_000;

/** Replies under way and, for a while, those that were given. A failed one is forgotten at once. */
export class RecentReplies<Reply> {
  private readonly kept = new FifoMap<Kept<Reply>>();

  constructor(private readonly window: number) {}

  /** Waits for the reply under way, or gives the one that was given. */
  find(key: string): Promise<Reply> | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    if (found.expires > performance.now()) return found.task?.wait() ?? found.result;
    this.kept.delete(key);
    return undefined;
  }

  /** Keeps the reply to a key for which there is none. */
  keep(key: string, task: Task<Reply>): void {
    const now = performance.now();
    this.kept.shed(({ expires }) => expires <= now || this.kept.size >= CAPACITY);
    const entry = new Kept(task);
    this.kept.set(key, entry);
    task.result.then(
      () => {
        entry.task = undefined;
        entry.expires = performance.now() + this.window;
      },
      () => this.kept.get(key) === entry && this.kept.delete(key),
    );
  }

  forget(key: string): void {
    this.kept.delete(key);
  }
}
