import type { Attributes, Meter } from '@opentelemetry/api';
import type { EventFacts } from '../telemetry/event-facts.interface.js';
import { listen } from './listen.js';

/** Counts what goes on beside the answers. */
export function countEvents(meter: Meter): () => void {
  const counter = (name: string, unit: string, description: string) => meter.createCounter(name, { unit, description });
  const stored = counter('vox.stored_events', '{event}', 'Events that the delivery queue took.');
  const late = counter('vox.late_results', '{call}', 'Handlers that ended after their deadline.');
  const given = counter('vox.dead_letters', '{event}', 'Events that a worker gave up, once for each handler.');
  const lost = counter('vox.lost_leases', '{lease}', 'Claims that were taken over while handlers were at work.');
  const stops = [
    listen('vox:stored', (message) => stored.add(1, labels(message))),
    listen('vox:late-result', (message) => late.add(1, { ...labels(message), 'vox.handler': message.handler })),
    listen('vox:dead-letter', (message) => given.add(1, { ...labels(message), 'vox.handler': message.handler })),
    listen('vox:lease-lost', ({ registration }) => lost.add(1, { 'vox.registration': registration })),
  ];
  return () => stops.forEach((stop) => stop());
}

function labels({ registration, event }: EventFacts): Attributes {
  return { 'vox.registration': registration, 'vox.event': event };
}
