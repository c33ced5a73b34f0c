/** A delivery queue in its simplest form: what is stored is done at once, and what was stored before is left alone. */
export class ReferenceQueue {
  readonly attempts: Record<string, number[]> = {};
  readonly succeeded: string[] = [];
  readonly givenUp: string[] = [];

  constructor(
    private readonly limit: number,
    private readonly failures: Readonly<Record<string, number>>,
  ) {}

  store(key: string, handlers: readonly string[]): void {
    for (const id of handlers.map((handler) => `${key} ${handler}`)) {
      if (this.attempts[id]) continue;
      const failures = this.failures[id] ?? 0;
      this.attempts[id] = Array.from({ length: Math.min(failures + 1, this.limit) }, (_, index) => index + 1);
      (failures < this.limit ? this.succeeded : this.givenUp).push(id);
    }
  }
}
