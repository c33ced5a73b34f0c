import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import { payloadOf } from '../../../testing/payloads/payload-of.js';
import { fresh } from '../../../testing/payloads/sample-values.js';
import type { MessageInput, ReceiptInput, ReceiptStep } from '../protocol/message-operations.types.js';

type Params = Readonly<Record<string, unknown>>;

const MESSAGE = { sms: 'sms.mo', mms: 'mms.mo', rcs: 'rcs.mo' } as const;
/** The event of a receipt, by channel. */
export const RECEIPT = { sms: 'sms.dlr', mms: 'mms.dlr', rcs: 'rcs.dlr' } as const;

/** An event with its parameters. */
export interface MadeEvent {
  readonly event: VoxEventName;
  readonly params: Params;
  readonly messageId: string;
}

/** What the platform sends when a person writes. */
export function messageParams({ channel, from, to, text, media = [], version }: MessageInput): MadeEvent {
  const made = fresh();
  const event = MESSAGE[channel];
  const given = {
    from: asIn(channel, version, from),
    to: channel === 'rcs' ? to : asIn(channel, version, to),
    body: text,
    callback_data: undefined,
    media: media.length > 0 ? media : undefined,
  };
  return { event, params: payloadOf(event, given, { version }, made), messageId: made.messageId };
}

/** What the platform sends when a message of the application has a new state. */
export function receiptParams(
  { channel, to, version }: ReceiptInput,
  { status, code, description = 'set in the playground' }: ReceiptStep,
  messageId: string,
): MadeEvent {
  const event = RECEIPT[channel];
  const number = asIn(channel, version, to);
  const given = {
    message_id: messageId,
    // Version 1 has a list here (wire-format 17.6).
    to: version === 'v1' ? [number] : number,
    status: channel === 'rcs' ? status.toUpperCase() : status,
    ...(code !== undefined && { error: { code, description } }),
  };
  return { event, params: payloadOf(event, given, { version }, fresh()), messageId };
}

/** Older APIs write numbers without a plus (wire-format section 11). */
function asIn(channel: MessageInput['channel'], version: string | undefined, number: string): string {
  return channel === 'rcs' || version === 'v1' ? number.replace(/^\+/, '') : number;
}
