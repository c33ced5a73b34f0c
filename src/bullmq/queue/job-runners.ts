import type { FormerQueues } from './former-queues.js';
import { JobRunner, type JobRunnerSettings } from './job-runner.js';

/** Runs the jobs of several queues: of the partitions that this process takes, and of former ones that still hold some. */
export class JobRunners {
  private readonly runners = new Map<string, JobRunner>();

  constructor(
    private readonly settings: Omit<JobRunnerSettings, 'name'>,
    names: readonly string[],
    private readonly former: FormerQueues | undefined,
  ) {
    names.forEach((name) => this.add(name));
    former?.start((name) => this.add(name));
  }

  async drain(graceMs: number): Promise<void> {
    this.former?.stop();
    await Promise.all([...this.runners.values()].map((runner) => runner.drain(graceMs)));
  }

  private add(name: string): void {
    if (!this.runners.has(name)) this.runners.set(name, new JobRunner({ ...this.settings, name }));
  }
}
