import type { Attempt, QueueHost, StoredEvent } from 'nestjs-vox-webhooks/ports';

/** What a handler of a test does; it fails by rejecting. */
export type Behaviour = (stored: StoredEvent, handler: string, attempt: Attempt) => Promise<void> | void;

/** Stands for the module that a queue serves, and writes down what it is asked for. */
export class RecordingHost implements QueueHost {
  readonly handlerDeadline: number = 5_000;
  readonly acceptDeadline: number = 2_000;
  /** Attempts that were begun, in order, under `key handler`. */
  readonly attempts: Record<string, number[]> = {};
  readonly succeeded: string[] = [];
  readonly givenUp: { readonly id: string; readonly stored: StoredEvent; readonly error: unknown }[] = [];
  readonly reports: string[] = [];
  behave: Behaviour = () => undefined;

  constructor(readonly registration = 'default') {}

  async run(stored: StoredEvent, handler: string, attempt: Attempt): Promise<void> {
    const id = `${stored.key} ${handler}`;
    (this.attempts[id] ??= []).push(attempt.number);
    await this.behave(stored, handler, attempt);
    this.succeeded.push(id);
  }

  giveUp(stored: StoredEvent, handler: string, error: unknown): Promise<void> {
    this.givenUp.push({ id: `${stored.key} ${handler}`, stored, error });
    return Promise.resolve();
  }

  report(what: string, error: unknown): void {
    this.reports.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
