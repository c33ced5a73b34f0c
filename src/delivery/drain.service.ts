import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import type { Task } from './task.js';

/** Knows what is under way, and brings it to an end when the application stops. */
@Injectable()
export class DrainService implements BeforeApplicationShutdown {
  private readonly running = new Set<Task<unknown>>();
  private draining = false;

  constructor(@Inject(VOX_SETTINGS) private readonly settings: VoxSettings) {}

  /** Connections are of no more use: the platform is to come back to another process. */
  get isDraining(): boolean {
    return this.draining;
  }

  /** @throws VoxRefusal `draining` once the application is stopping */
  check(): void {
    if (this.draining) throw new VoxRefusal('draining');
  }

  /** Counts a task as under way until it ends, however it ends. */
  track<Result>(task: Task<Result>): Task<Result> {
    this.running.add(task);
    const forget = (): void => void this.running.delete(task);
    task.result.then(forget, forget);
    return task;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.draining = true;
    const ended = Promise.allSettled([...this.running].map(({ result }) => result));
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise((resolve) => (timer = setTimeout(resolve, this.settings.shutdownGrace)));
    await Promise.race([ended, grace]);
    clearTimeout(timer);
    for (const task of this.running) task.cancel('the application is stopping');
  }
}
