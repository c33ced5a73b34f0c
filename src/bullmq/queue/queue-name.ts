import type { QueueHost } from '../../ports/queue-host.interface.js';

/** Two registrations share no queue, even if they were given the same name for it. BullMQ allows no colon. */
export function queueName(base: string, { registration }: Pick<QueueHost, 'registration'>): string {
  return registration === 'default' ? base : `${base}-${encodeURIComponent(registration)}`;
}
