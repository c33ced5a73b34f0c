import type { StoredEvent } from 'nestjs-vox-webhooks/ports';

/** An event as the module gives it to a queue. */
export function storedEvent(key: string, more: Partial<StoredEvent> = {}): StoredEvent {
  return {
    registration: 'default',
    event: 'sms.dlr',
    version: '2021-09-14',
    key,
    params: { message_id: key, status: 'delivered' },
    violations: [],
    method: 'POST',
    path: '/webhooks/vox',
    receivedAt: Date.now(),
    ...more,
  };
}
