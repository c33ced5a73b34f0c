import type { Random } from '../../score/random.js';
import type { Delivery } from '../platform/post.js';
import { receipt } from '../platform/receipt.js';
import { PATH } from '../../support/words.js';

/** One event, and how often each of its handlers fails before it succeeds. */
export interface FanOutPattern {
  /** As the handlers of the application read it. */
  readonly id: string;
  readonly delivery: Delivery;
  readonly fails: readonly number[];
}

/** The events, by the number of handlers that take them. */
const EVENTS: readonly { readonly handlers: number; readonly deliveryOf: (id: string) => Delivery }[] = [
  { handlers: 5, deliveryOf: (id) => receipt(id) },
  { handlers: 3, deliveryOf: (id) => receipt(id, `${PATH}/mms.dlr`) },
  { handlers: 1, deliveryOf: message },
];
const MOST_FAILURES = 3;

function message(id: string): Delivery {
  const words = { channel: 'messaging', type: 'mo', api_version: '2025-02-01', from: '+12025550188' };
  return { body: JSON.stringify({ ...words, id, to: '+12025550123', body: 'x', received_at: '2026-08-20T01:13:42Z' }) };
}

/** A pattern of chance. */
export function fanOutPattern(number: number, random: Random): FanOutPattern {
  const { handlers = 0, deliveryOf = receipt } = EVENTS[random.int(EVENTS.length)] ?? {};
  const fails = Array.from({ length: handlers }, () => random.int(MOST_FAILURES + 1));
  const id = `p${[number, ...fails].join('.')}`;
  return { id, delivery: deliveryOf(id), fails };
}
