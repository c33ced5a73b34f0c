import type { DedupeStore } from 'nestjs-vox-webhooks/ports';
import type { Ledger } from './ledger.js';

/** What a server is started with. Only ours look at more than the ledger. */
export interface ServerSetup {
  readonly ledger: Ledger;
  /** How many handlers there are, of which a request reaches one. */
  readonly handlers: number;
  /** Replaces the default store. */
  readonly dedupe?: DedupeStore;
  /** URL of the Redis that belongs to this server, if it has a queue. */
  readonly redis?: string;
}

/** A server that is up. */
export interface Listening {
  /** On the loopback interface. */
  readonly port: number;
  /** From the first line of the application's start to the listening socket, in milliseconds; imports left out. */
  readonly bootMs: number;
}

export type StartServer = (setup: ServerSetup) => Promise<Listening>;
