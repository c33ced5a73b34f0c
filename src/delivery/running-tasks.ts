import { Bag } from '../common/bag.js';
import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { Task, type TaskOptions } from './task.js';

type KeptTask = Pick<Task<unknown>, 'result' | 'cancel' | 'place'>;

/**
 * Keeps account of the tasks at work and of the requests that wait beside them, and ends the tasks when the application
 * stops.
 */
export class RunningTasks {
  /** How many tasks are at work, together with the requests that are held beside them. Others only read it. */
  running = 0;
  /** Whether the application is stopping: the platform is to come back to another process. Others only read it. */
  isDraining = false;
  private readonly tasks = new Bag<KeptTask>();
  private readonly remove = (task: KeptTask): void => {
    // One that was abandoned may end later.
    if (this.tasks.delete(task)) this.running--;
  };

  /** @throws VoxRefusalError `draining` once the application is stopping */
  check(): void {
    if (this.isDraining) throw new VoxRefusalError('draining');
  }

  /** Begins a task; it counts until it has ended or was abandoned. */
  begin<Result>(work: (late: LazyAbortSignal) => Promise<Result>, options: TaskOptions): Task<Result> {
    const task = new Task(work, options, this.remove);
    this.tasks.add(task);
    this.running++;
    return task;
  }

  /**
   * Counts a request that begins no task of its own until what it waits for has settled: the task of an identical
   * request, the delivery queue, the dead-letter sink.
   */
  hold<Result>(awaited: Promise<Result>): Promise<Result> {
    this.running++;
    return awaited.finally(() => this.running--);
  }

  /**
   * Waits for the tasks at work; then their signals abort.
   * @param grace in milliseconds
   */
  async drain(grace: number): Promise<void> {
    this.isDraining = true;
    const ended = Promise.allSettled(this.tasks.all.map(({ result }) => result));
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise((resolve) => (timer = setTimeout(resolve, grace)));
    await Promise.race([ended, over]);
    clearTimeout(timer);
    for (const task of this.tasks.all) task.cancel('the application is stopping');
  }
}
