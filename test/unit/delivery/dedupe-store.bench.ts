import type { DedupeStore } from 'nestjs-vox-webhooks/ports';

/** A store under test and the clock it goes by. */
export interface StoreBench {
  readonly store: DedupeStore;
  /** Lets time pass for the store: fake, or real for a store that lives on a server. */
  advance(ms: number): Promise<void>;
  close?(): Promise<void>;
}

export interface StoreLimits {
  /** How long a finished event has to be remembered, in milliseconds. */
  readonly ttl?: number;
}

/** Makes a fresh, empty store. */
export type MakeStore = (limits?: StoreLimits) => Promise<StoreBench>;
