import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { BackOff } from './back-off.js';
import type { DeliverOptions } from './deliver-options.interface.js';
import type { DeliveryAttempt } from './delivery-attempt.interface.js';
import { targetOf } from './delivery-target.js';
import { planDeliveries, type PlannedDelivery } from './plan-deliveries.js';
import { seededRandom, shuffled } from './seeded-random.js';
import { sendAttempt } from './send-attempt.js';

/**
 * Delivers an event to any server as the platform does (wire-format sections 1 and 13): in its encoding, with its
 * credentials and its User-Agent. On demand it sends duplicates, changes the order, retries, or closes the connection
 * early.
 *
 * @returns every attempt, in the order of the deliveries. A missing answer is reported as `fault`, not thrown.
 * @throws TypeError for a URL that cannot be used, RangeError for an event or version that does not exist
 * @example
 * await deliver('http://127.0.0.1:3000/webhooks/vox', 'sms.dlr', {
 *   auth: bearer(token),
 *   overrides: [{ status: 'queued' }, { status: 'delivering' }, { status: 'delivered' }],
 *   times: 2,
 *   shuffle: 7,
 *   retries: 5,
 * });
 */
export async function deliver<Event extends VoxEventName>(
  url: string,
  event: Event,
  options: DeliverOptions<Event> = {},
): Promise<DeliveryAttempt[]> {
  const target = targetOf(url, event);
  const { shuffle, retries = 0, concurrency = 1 } = options;
  const planned = planDeliveries(event, { output: target.output, ...options });
  const next = seededRandom(shuffle ?? 0);
  const order = shuffle === undefined ? planned : shuffled(planned, next);
  const backOff = new BackOff(typeof retries === 'number' ? { retries } : retries, next);

  const deliverOne = async (delivery: PlannedDelivery): Promise<DeliveryAttempt[]> => {
    const attempts = [await sendAttempt(target, delivery, options, { attempt: 1, delay: 0 })];
    for (let retry = 1; retry <= backOff.retries && !isAccepted(attempts.at(-1)); retry++) {
      const delay = backOff.before(retry);
      await backOff.wait(delay);
      attempts.push(await sendAttempt(target, delivery, options, { attempt: retry + 1, delay }));
    }
    return attempts;
  };
  const attempts = await inParallel(order, concurrency, deliverOne);
  return attempts.flat().sort((one, other) => one.delivery - other.delivery);
}

function isAccepted({ status = 0 }: Partial<DeliveryAttempt> = {}): boolean {
  return status >= 200 && status < 300;
}

/** Works through a list, at most `most` items at the same time. Results are in the order of the list. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, most) }, worker));
  return results;
}
