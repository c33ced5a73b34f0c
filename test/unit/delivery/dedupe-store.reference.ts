interface Entry {
  owner?: number;
  leaseEnds: number;
  complete: boolean;
  attempts: number;
  done: Set<string>;
}

/** A dedupe store in its simplest form: owners are numbers, the clock is a field, nothing is ever forgotten. */
export class ReferenceStore {
  now = 0;
  owners = 0;
  private readonly entries: Record<string, Entry> = {};

  begin(key: string, leaseMs: number): { state: string; done?: Set<string>; attempt?: number } {
    const entry = (this.entries[key] ??= { leaseEnds: 0, complete: false, attempts: 0, done: new Set() });
    if (entry.complete) return { state: 'done' };
    if (entry.owner !== undefined && entry.leaseEnds > this.now) return { state: 'running' };
    Object.assign(entry, { owner: this.owners++, leaseEnds: this.now + leaseMs, attempts: entry.attempts + 1 });
    return { state: 'started', done: new Set(entry.done), attempt: entry.attempts };
  }

  owned(key: string, owner: number): Entry | undefined {
    return this.entries[key]?.owner === owner ? this.entries[key] : undefined;
  }
}
