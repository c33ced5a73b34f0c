import { AgingMap } from './aging-map.js';
import type { Task } from './task.js';

/** A reply under way, or what it was: a task holds on to everything that it worked with, so it is let go. */
interface Kept {
  task: Task<unknown> | undefined;
  value: unknown;
  expires: number;
}

/** Most replies that are kept at a time; a window of seconds rarely fills it. */
const CAPACITY = 10_000;

/** Replies under way and, for a while, those that were given. A failed one is forgotten at once. */
export class RecentReplies {
  private readonly kept = new AgingMap<Kept>();

  constructor(private readonly window: number) {}

  /** Waits for the reply under way, or gives the one that was given. */
  find(key: string): Promise<unknown> | undefined {
    const found = this.kept.get(key);
    if (!found || found.expires <= performance.now()) return undefined;
    return found.task ? found.task.wait() : Promise.resolve(found.value);
  }

  keep(key: string, task: Task<unknown>): void {
    const now = performance.now();
    this.kept.shed(({ expires }) => expires <= now || this.kept.size >= CAPACITY);
    const entry: Kept = { task, value: undefined, expires: Number.POSITIVE_INFINITY };
    // Set anew it is the youngest.
    this.kept.delete(key);
    this.kept.set(key, entry);
    task.result.then(
      (value) => {
        entry.task = undefined;
        entry.value = value;
        entry.expires = performance.now() + this.window;
      },
      () => this.kept.get(key) === entry && this.kept.delete(key),
    );
  }

  forget(key: string): void {
    this.kept.delete(key);
  }
}
