import type { CallDto } from './hand-written/call.dto.js';
import type { ReceiptDto } from './hand-written/receipt.dto.js';

const PHONE = /^\+?\d{3,15}$/;

/** The rules of {@link ReceiptDto}, by hand. */
export function isReceipt(value: unknown): value is ReceiptDto {
  if (!isRecord(value)) return false;
  const { channel, type, api_version, message_id, tag, bulk_tag, to, from, status, time } = value;
  return (
    isText(channel) &&
    type === 'per_recipient' &&
    isText(api_version) &&
    isFilled(message_id) &&
    isOptional(tag) &&
    isOptional(bulk_tag) &&
    isText(to) &&
    PHONE.test(to) &&
    isOptional(from) &&
    isFilled(status) &&
    isText(time) &&
    !Number.isNaN(Date.parse(time))
  );
}

/** The rules of {@link CallDto}, by hand. */
export function isCall(value: unknown): value is CallDto {
  if (!isRecord(value)) return false;
  const { CallSid, AccountID, TrunkID, From, To, CallStatus, ApiVersion, AnsweredBy, Tag, BulkTag } = value;
  return (
    isFilled(CallSid) &&
    isText(AccountID) &&
    isText(TrunkID) &&
    isText(From) &&
    isText(To) &&
    isText(CallStatus) &&
    isText(ApiVersion) &&
    isOptional(AnsweredBy) &&
    isOptional(Tag) &&
    isOptional(BulkTag)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 256;
}

function isFilled(value: unknown): value is string {
  return isText(value) && value !== '';
}

function isOptional(value: unknown): boolean {
  return value === undefined || isText(value);
}
