import type { EventRecord } from '../request/event-record.interface.js';
import type { RequestContext } from '../request/request-context.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Arrival } from './arrival.interface.js';
import { CHANNELS } from './channels.js';
import { eventFacts } from './event-facts.js';
import type {
  VoxDeadLetterMessage,
  VoxLateResultMessage,
  VoxLeaseLostMessage,
  VoxStoredMessage,
} from './vox-messages.interface.js';
import { endedMessage, refusedMessage } from './webhook-message.js';

const { webhook, stored, lateResult, deadLetter, leaseLost } = CHANNELS;

/** Tells the plain channels what happened, and does nothing for one that nobody listens to. */
export class DiagnosticsPublisher {
  constructor(private readonly registration: string) {}

  refused(refusal: VoxRefusalError, arrival: Arrival): void {
    if (webhook.hasSubscribers) webhook.publish(refusedMessage(this.registration, refusal, arrival));
  }

  ended(exchange: RequestContext, outcome: OutcomeName, status: number): void {
    if (webhook.hasSubscribers) webhook.publish(endedMessage(exchange, outcome, status));
  }

  stored(trace: EventRecord, handlers: readonly string[]): void {
    if (!stored.hasSubscribers) return;
    stored.publish({ ...eventFacts(trace), handlers } satisfies VoxStoredMessage);
  }

  lateResult(trace: EventRecord, handler: string): void {
    if (!lateResult.hasSubscribers) return;
    const durationMs = performance.now() - trace.startedAt;
    lateResult.publish({ ...eventFacts(trace), handler, durationMs } satisfies VoxLateResultMessage);
  }

  gaveUp(trace: EventRecord, handler: string): void {
    if (!deadLetter.hasSubscribers) return;
    deadLetter.publish({ ...eventFacts(trace), handler } satisfies VoxDeadLetterMessage);
  }

  leaseLost(key: string): void {
    if (!leaseLost.hasSubscribers) return;
    leaseLost.publish({ registration: this.registration, key } satisfies VoxLeaseLostMessage);
  }
}
