import { randomBytes } from 'node:crypto';
import { type RequestPlan, requestBytes } from './request-bytes.js';

/** An id as messages have it. */
export function messageId(): string {
  return randomBytes(12).toString('hex');
}

/** The receipt of a message with tags: ten fields of JSON. */
export function receiptRequest(id: string, more: Pick<RequestPlan, 'token' | 'headers'> = {}): Buffer {
  const body = JSON.stringify({
    channel: 'messaging',
    type: 'per_recipient',
    api_version: '2025-02-01',
    message_id: id,
    tag: 'order-1001',
    bulk_tag: 'campaign-7',
    to: '+12025550188',
    from: '+12025550123',
    status: 'delivered',
    time: '2026-04-29T02:08:11.000Z',
  });
  return requestBytes({ path: '/webhooks/vox', type: 'application/json', body, ...more });
}
