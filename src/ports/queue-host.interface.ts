import type { StoredEvent } from './stored-event.interface.js';

/** What a module asks of a signal that aborts: an `AbortSignal` is one. */
export interface AttemptSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** One attempt of a worker. */
export interface Attempt {
  /** 1 for the first. */
  readonly number: number;
  /** Aborts when the job is no longer this worker's. */
  readonly signal?: AttemptSignal;
}

/** What a delivery queue may ask of the module that it serves. */
export interface QueueHost {
  /** Name of the registration: two registrations share no queue. */
  readonly registration: string;
  /** Time after which a handler is told that it is late, in milliseconds; ten times as long and it is given up. */
  readonly handlerDeadline: number;
  /** Time to answer the platform in, in milliseconds: what takes longer to store is answered 503. */
  readonly acceptDeadline: number;
  /** Runs one handler for one event. Rejects when it has to be tried again. */
  run(stored: StoredEvent, handler: string, attempt: Attempt): Promise<void>;
  /** Puts away an event that no further attempt will be made for. Never rejects. */
  giveUp(stored: StoredEvent, handler: string, error: unknown): Promise<void>;
  /** Something of the queue's own went wrong; written to the log, never thrown. */
  report(what: string, error: unknown): void;
}
