import { phoneOf } from '../fields/phone-number.js';
import { textOf } from '../fields/values.js';
import { wireDateOf } from '../fields/wire-date.js';
import { type WireError, wireErrorOf } from '../fields/wire-error.js';
import { VoxEvent } from '../vox-event.js';
import type { WireParams } from '../wire-params.type.js';
import { type MessageOutcome, messageStandingOf } from './message-standing-of.js';

/** A message passes each status once per recipient; without an id only the bytes of the body identify the receipt. */
export function receiptIdentity({ messageId, status, to }: DeliveryReceipt): readonly string[] | undefined {
  return messageId === '' ? undefined : [messageId, status, ...to];
}

/** What is known of a message that was sent (wire-format sections 4.2 and 5.1). The first receipt need not be final. */
export abstract class DeliveryReceipt extends VoxEvent {
  /** The `id` that the REST API gave when the message was sent. */
  readonly messageId: string;
  /** Id of the batch the message belongs to; in v1 receipts. */
  readonly batchId?: string;
  /** The custom string that was sent with the message. */
  readonly tag?: string;
  /** The custom string that was sent with the whole batch. */
  readonly bulkTag?: string;
  /** Recipients in E.164; one or many, for the wire has both forms. */
  readonly to: string[];
  /** The sender: E.164, a short code or a brand name. Rarely sent. */
  readonly from?: string;
  /** The platform's word in lower case; an open list, `delivered` or `queued` for example (wire-format section 9.1). */
  readonly status: string;
  /** Nothing more is to come for this message. */
  readonly isFinal: boolean;
  /** What the status means; `unknown` also for words that are not in the list. */
  readonly outcome: MessageOutcome;
  /** When the platform wrote the receipt. */
  readonly time?: Date;
  /** Why it failed, or `null`. */
  readonly error: WireError | null;

  constructor(params: WireParams) {
    super(params);
    this.messageId = textOf(params.message_id) ?? textOf(params.id) ?? '';
    this.batchId = textOf(params.batch_id);
    this.tag = textOf(params.tag);
    this.bulkTag = textOf(params.bulk_tag);
    this.to = [];
    for (const recipient of Array.isArray(params.to) ? params.to : [params.to]) {
      const number = phoneOf(recipient);
      if (number !== '') this.to.push(number);
    }
    this.from = textOf(params.from) && phoneOf(params.from);
    this.status = (textOf(params.status) ?? '').toLowerCase();
    const { isFinal, outcome } = messageStandingOf(this.status);
    this.isFinal = isFinal;
    this.outcome = outcome;
    this.time = wireDateOf(params.time);
    this.error = wireErrorOf(params.error);
  }
}
