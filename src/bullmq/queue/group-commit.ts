/** Jobs of one event, and who waits for them. */
interface Entry<T> {
  readonly jobs: readonly T[];
  readonly since: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Most jobs of a transaction, unless one event has more: Redis serves nobody else until all of them are added. */
const MOST_JOBS = 128;

/**
 * Writes in groups. What comes while a group is on its way goes with the next one, so a burst costs few transactions, and
 * an event that comes alone does not wait. The jobs of an event are never divided between groups.
 */
export class GroupCommit<T> {
  private waiting: Entry<T>[] = [];
  private isWriting = false;

  /**
   * @param write writes all or none, and gives back an error, or `undefined`, for each job; `since` is when the oldest came,
   * by `performance.now()`
   */
  constructor(private readonly write: (jobs: readonly T[], since: number) => Promise<readonly (Error | undefined)[]>) {}

  /**
   * Resolves when every job is confirmed.
   * @throws Error of the first job that was not added, or of the group
   */
  add(jobs: readonly T[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ jobs, since: performance.now(), resolve, reject });
      if (!this.isWriting) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.isWriting = true;
    // Whatever comes in this turn of the loop goes with the first group.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.commit(this.take());
    this.isWriting = false;
  }

  private take(): readonly Entry<T>[] {
    let [end, size] = [0, 0];
    for (const { jobs } of this.waiting) {
      size += jobs.length;
      if (end > 0 && size > MOST_JOBS) break;
      end += 1;
    }
    return this.waiting.splice(0, end);
  }

  /** Never rejects. Where a group cannot be written, what came meanwhile cannot either: nobody waits twice as long. */
  private async commit(group: readonly Entry<T>[]): Promise<void> {
    try {
      const since = group[0]?.since ?? performance.now();
      const errors = await this.write(
        group.flatMap(({ jobs }) => jobs),
        since,
      );
      let at = 0;
      for (const { jobs, resolve, reject } of group) {
        const error = errors.slice(at, (at += jobs.length)).find((one) => one !== undefined);
        if (error) reject(error);
        else resolve();
      }
    } catch (error) {
      for (const { reject } of [...group, ...this.waiting.splice(0)]) reject(error);
    }
  }
}
