/** What may be shown of a dead letter: nothing of what the platform sent. */
export interface Letter {
  /** Id of the job; in files, which have none, the hashed identity of the event. */
  readonly id: string;
  readonly event: string;
  /** Absent where the event came to no handler. */
  readonly handler?: string;
  readonly attempts?: number;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string;
}

/** A part of the dead letters, the newest first. */
export interface Letters {
  readonly letters: readonly Letter[];
  /** How many there are in all. */
  readonly total: number;
}
