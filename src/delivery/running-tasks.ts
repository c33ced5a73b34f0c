import { LinkedList } from '../common/linked-list.js';
import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { Task, type TaskOptions } from './task.js';

/**
 * Keeps account of the tasks at work and of the requests that wait beside them, and ends the tasks when the application
 * stops.
 */
export class RunningTasks {
  private readonly tasks = new LinkedList<Pick<Task<unknown>, 'result' | 'cancel'>>();
  private held = 0;
  private draining = false;

  /** Whether the application is stopping: the platform is to come back to another process. */
  get isDraining(): boolean {
    return this.draining;
  }

  /** @throws VoxRefusalError `draining` once the application is stopping */
  check(): void {
    if (this.draining) throw new VoxRefusalError('draining');
  }

  /** How many tasks are at work, together with the requests that are held beside them. */
  get running(): number {
    return this.tasks.size + this.held;
  }

  /** Begins a task; it counts until it has ended or was abandoned. */
  begin<Result>(work: (late: LazyAbortSignal) => Promise<Result>, options: Omit<TaskOptions, 'onEnded'>): Task<Result> {
    const task: Task<Result> = new Task(work, { ...options, onEnded: () => this.tasks.remove(node) });
    const node = this.tasks.add(task);
    return task;
  }

  /**
   * Counts a request that begins no task of its own until what it waits for has settled: the task of an identical
   * request, the delivery queue, the dead-letter sink.
   */
  hold<Result>(awaited: Promise<Result>): Promise<Result> {
    this.held++;
    return awaited.finally(() => this.held--);
  }

  /**
   * Waits for the tasks at work; then their signals abort.
   * @param grace in milliseconds
   */
  async drain(grace: number): Promise<void> {
    this.draining = true;
    const ended = Promise.allSettled(this.tasks.toArray().map(({ result }) => result));
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise((resolve) => (timer = setTimeout(resolve, grace)));
    await Promise.race([ended, over]);
    clearTimeout(timer);
    for (const task of this.tasks.toArray()) task.cancel('the application is stopping');
  }
}
