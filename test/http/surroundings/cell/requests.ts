import { randomUUID } from 'node:crypto';

/** Body of a new delivery receipt, no two alike. */
export function receiptBody(more: object = {}): string {
  const id = randomUUID();
  const receipt = { type: 'per_recipient', api_version: '2025-02-01', message_id: id, to: '+12025550188' };
  return JSON.stringify({ ...receipt, status: 'delivered', ...more });
}

/** Body of a new fax, for which the desk has no use. */
export function faxBody(): string {
  const fax = { type: 'fax', id: randomUUID(), direction: 'inbound', to: '12025550123', from: '12025550188' };
  return JSON.stringify({ ...fax, status: 'received', time: '2024-01-01T16:51:17.320Z', pages: '2', duration: '41' });
}

/** Form of a new call. */
export function callBody(): string {
  const call = { CallSid: randomUUID(), From: '+12025550188', To: '+12025550123', ApiVersion: 'v0' };
  return new URLSearchParams(call).toString();
}
