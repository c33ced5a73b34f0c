import { phoneOf } from '../fields/phone-number.js';
import { urlsOf } from '../fields/urls-of.js';
import { textOf } from '../fields/values.js';
import { wireDateOrInvalid } from '../fields/wire-date.js';
import { VoxEvent } from '../vox-event.js';
import type { WireParams } from '../wire-params.type.js';

/** An inbound message is announced once, under its id; v1 messages may have none. */
export function messageIdentity({ id }: InboundMessage): readonly string[] | undefined {
  return id ? [id] : undefined;
}

/** A message to a number of the account (wire-format section 4.1). */
export abstract class InboundMessage extends VoxEvent {
  /** Id of the message; v1 may have none. */
  readonly id?: string;
  /** The sender in E.164, or as sent when it is a short code. */
  readonly from: string;
  /** The number it was sent to, E.164; a brand on RCS. */
  readonly to: string;
  /** Exactly as typed, trailing spaces included; `''` when the wire has none. */
  readonly body: string;
  /** Addresses of the pictures and files; the token in them authorises the download, so treat them as secrets. */
  readonly media: string[];
  /** When the platform received it; an Invalid Date when the wire has no readable one. */
  readonly receivedAt: Date;

  constructor(params: WireParams) {
    super(params);
    this.id = textOf(params.id) ?? textOf(params.message_id);
    this.from = phoneOf(params.from);
    this.to = phoneOf(params.to);
    this.body = textOf(params.body) ?? '';
    this.media = urlsOf(params.media, 'url');
    this.receivedAt = wireDateOrInvalid(params.received_at);
  }
}
