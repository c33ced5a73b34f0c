import fc from 'fast-check';
import type { DeliveryQueue } from 'nestjs-vox-webhooks/ports';
import { setImmediate as turn } from 'node:timers/promises';
import { until } from '../../support/until.js';
import { ReferenceQueue } from './delivery-queue.reference.js';
import { RecordingHost } from './recording-host.js';
import { storedEvent } from './stored-event.js';

const KEYS = ['a', 'b', 'c'];
const HANDLERS = ['A.one', 'B.two', 'C.three'];
const IDS = KEYS.flatMap((key) => HANDLERS.map((handler) => `${key} ${handler}`));

interface Delivery {
  readonly key: string;
  readonly handlers: readonly string[];
  /** So many arrive at the same instant. */
  readonly copies: number;
  /** Whether everything so far ends before the next one comes. */
  readonly settle: boolean;
}

/** What happens to a queue. */
export interface QueueStory {
  readonly deliveries: readonly Delivery[];
  /** How often a handler fails for an event, under `key handler`. */
  readonly failures: Readonly<Record<string, number>>;
}

/** Deliveries of three events for some of three handlers, each of which may fail once too often. */
export function queueStories(attempts: number): fc.Arbitrary<QueueStory> {
  const delivery = fc.record({
    key: fc.constantFrom(...KEYS),
    handlers: fc.subarray(HANDLERS, { minLength: 1 }),
    copies: fc.integer({ min: 1, max: 3 }),
    settle: fc.boolean(),
  });
  const failures = fc.dictionary(fc.constantFrom(...IDS), fc.integer({ min: 1, max: attempts }), {
    noNullPrototype: true,
  });
  return fc.record({ deliveries: fc.array(delivery, { minLength: 1, maxLength: 8 }), failures });
}

interface Outcome {
  readonly attempts: Readonly<Record<string, readonly number[]>>;
  readonly succeeded: readonly string[];
  readonly givenUp: readonly string[];
}

const outcome = ({ attempts, succeeded, givenUp }: Outcome): Outcome => ({
  attempts,
  succeeded: succeeded.toSorted(),
  givenUp: givenUp.toSorted(),
});

/** Tells a queue and the reference the same story, and how it ended for both. */
export async function tell(
  { deliveries, failures }: QueueStory,
  queue: DeliveryQueue,
  attempts: number,
): Promise<{ seen: Outcome; expected: Outcome }> {
  const reference = new ReferenceQueue(attempts, failures);
  const host = new RecordingHost();
  host.behave = async ({ key }, handler, { number }) => {
    await turn();
    if (number <= (failures[`${key} ${handler}`] ?? 0)) throw new Error('planned');
  };
  await queue.open(host);
  const settled = (): boolean =>
    host.succeeded.length >= reference.succeeded.length && host.givenUp.length >= reference.givenUp.length;
  for (const { key, handlers, copies, settle } of deliveries) {
    reference.store(key, handlers);
    await Promise.all(Array.from({ length: copies }, () => queue.store(storedEvent(key), handlers)));
    if (settle) await until('everything so far has ended', settled);
  }
  await until('everything has ended', settled);
  const givenUp = host.givenUp.map(({ id }) => id);
  const seen = { attempts: host.attempts, succeeded: host.succeeded, givenUp };
  return { seen: outcome(seen), expected: outcome(reference) };
}
