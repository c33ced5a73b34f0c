import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import { LinkedList } from '../common/linked-list.js';
import type { Deadlines } from '../common/deadlines.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import { Task } from './task.js';

/** Knows what is under way, and brings it to an end when the application stops. */
@Injectable()
export class RunningTasks implements BeforeApplicationShutdown {
  private readonly tasks = new LinkedList<Pick<Task<unknown>, 'result' | 'cancel'>>();
  private draining = false;

  constructor(@Inject(VOX_SETTINGS) private readonly settings: VoxSettings) {}

  /** Connections are of no more use: the platform is to come back to another process. */
  get isDraining(): boolean {
    return this.draining;
  }

  /** @throws VoxRefusalError `draining` once the application is stopping */
  check(): void {
    if (this.draining) throw new VoxRefusalError('draining');
  }

  /** How many tasks are under way. */
  get running(): number {
    return this.tasks.size;
  }

  /** Begins a task; it counts as under way until it ends, however it ends, or is given up. */
  begin<Result>(work: (late: LazyAbortSignal) => Promise<Result>, deadlines: Deadlines, giveUp: () => void): Task<Result> {
    const task: Task<Result> = new Task(work, deadlines, giveUp, () => this.tasks.remove(link));
    const link = this.tasks.add(task);
    return task;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.draining = true;
    const ended = Promise.allSettled(this.tasks.toArray().map(({ result }) => result));
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise((resolve) => (timer = setTimeout(resolve, this.settings.shutdownGrace)));
    await Promise.race([ended, grace]);
    clearTimeout(timer);
    for (const task of this.tasks.toArray()) task.cancel('the application is stopping');
  }
}
