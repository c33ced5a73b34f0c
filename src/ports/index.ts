export type { Acceptance, PresentedCredential } from '../credentials/credential.interface.js';
export type { PresentedCredentials } from '../credentials/presented-credentials.js';
export type { DeadLetterSink } from './dead-letter-sink.interface.js';
export type { DeadLetter } from './dead-letter.interface.js';
export type { Awaitable, Claim, DedupeStore, Lease } from './dedupe-store.interface.js';
export type { DeliveryQueue } from './delivery-queue.interface.js';
export type { QueueHealth } from './queue-health.interface.js';
export type { Attempt, AttemptSignal, QueueHost } from './queue-host.interface.js';
export type { StoredEvent } from './stored-event.interface.js';
