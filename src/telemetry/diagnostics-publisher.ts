import type { EventRecord } from '../request/event-record.interface.js';
import type { RequestContext } from '../request/request-context.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { CHANNELS } from './channels.js';
import { eventFacts } from './event-facts.js';
import type {
  VoxDeadLetterMessage,
  VoxLateResultMessage,
  VoxLeaseLostMessage,
  VoxStoredMessage,
} from './vox-messages.interface.js';
import { type Arrival, endedMessage, refusedMessage } from './webhook-message.js';

const { webhook, stored, lateResult, deadLetter, leaseLost } = CHANNELS;

/** Publishes on the plain channels what happened; does nothing for a channel without subscribers. */
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
