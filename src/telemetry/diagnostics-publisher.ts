import type { EventRecord } from '../request/event-record.interface.js';
import type { RequestContext } from '../request/request-context.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Arrival } from './arrival.interface.js';
import { CHANNELS } from './channels.js';
import { endedMessage } from './ended-message.js';
import { eventFacts } from './event-facts.js';
import { refusedMessage } from './refused-message.js';
import type { VoxDeadLetterMessage } from './vox-dead-letter-message.interface.js';
import type { VoxLateResultMessage } from './vox-late-result-message.interface.js';
import type { VoxLeaseLostMessage } from './vox-lease-lost-message.interface.js';
import type { VoxStoredMessage } from './vox-stored-message.interface.js';

const { webhook, stored, lateResult, deadLetter, leaseLost } = CHANNELS;

/** Tells the plain channels what happened, and does nothing for one that nobody listens to. */
export class DiagnosticsPublisher {
  constructor(private readonly registration: string) {}

  refused(refusal: VoxRefusalError, arrival: Arrival): void {
    if (webhook.hasSubscribers) webhook.publish(refusedMessage(this.registration, refusal, arrival));
  }

  ended(context: RequestContext, outcome: OutcomeName, status: number): void {
    if (webhook.hasSubscribers) webhook.publish(endedMessage(context, outcome, status));
  }

  stored(record: EventRecord, handlers: readonly string[]): void {
    if (!stored.hasSubscribers) return;
    stored.publish({ ...eventFacts(record), handlers } satisfies VoxStoredMessage);
  }

  lateResult(record: EventRecord, handler: string): void {
    if (!lateResult.hasSubscribers) return;
    const durationMs = performance.now() - record.startedAt;
    lateResult.publish({ ...eventFacts(record), handler, durationMs } satisfies VoxLateResultMessage);
  }

  gaveUp(record: EventRecord, handler: string): void {
    if (!deadLetter.hasSubscribers) return;
    deadLetter.publish({ ...eventFacts(record), handler } satisfies VoxDeadLetterMessage);
  }

  leaseLost(key: string): void {
    if (!leaseLost.hasSubscribers) return;
    leaseLost.publish({ registration: this.registration, key } satisfies VoxLeaseLostMessage);
  }
}
