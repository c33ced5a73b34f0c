import type { StoredEvent } from '../../../ports/stored-event.interface.js';

/** A delivery receipt of ten fields as a receiver stores it; each number is another event. */
export function sampleEvent(number: number): StoredEvent {
  const params = {
    channel: 'messaging',
    type: 'per_recipient',
    api_version: '2025-02-01',
    message_id: `measured-${number}`,
    tag: 'order-1001',
    bulk_tag: 'campaign-7',
    to: '+12025550188',
    from: '+12025550123',
    status: 'delivered',
    time: '2026-04-29T02:08:11.000Z',
  };
  const place = { registration: 'default', event: 'sms.dlr', version: '2025-02-01' } as const;
  // As long as the hash of a real key.
  const key = `v1-${String(number).padStart(43, '0')}`;
  return { ...place, key, params, violations: [], method: 'POST', path: '/webhooks/vox', receivedAt: Date.now() };
}
