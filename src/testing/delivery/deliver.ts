import { readOptions } from '../../common/read-options.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { DELIVER_RULES } from '../deliver-rules.js';
import { VoxTestError } from '../vox-test.error.js';
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
 * @throws VoxTestError for a URL or an option that cannot work, CatalogueError for an event or version that does not exist
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
  const attempts: DeliveryAttempt[] = [];
  await deliverEach(url, event, options, (attempt) => void attempts.push(attempt));
  return attempts.sort((one, other) => one.delivery - other.delivery);
}

/**
 * Like `deliver`, but tells each attempt when it is over and keeps none: many answers may be more than the memory holds.
 * @param tell gets an attempt, and whether its delivery is tried again
 */
export async function deliverEach<Event extends VoxEventName>(
  url: string,
  event: Event,
  given: DeliverOptions<Event>,
  tell: (attempt: DeliveryAttempt, isRetried: boolean) => void,
): Promise<void> {
  const place = { call: 'deliver(url, event, { auth })', refuse: VoxTestError.ofOption };
  const options = readOptions<DeliverOptions<Event>>(given, DELIVER_RULES, place);
  const target = targetOf(url, event);
  const { shuffle, retries = 0, concurrency = 1 } = options;
  const planned = planDeliveries(event, { output: target.output, ...options });
  const next = seededRandom(shuffle ?? 0);
  const order = shuffle === undefined ? planned : shuffled(planned, next);
  const backOff = new BackOff(typeof retries === 'number' ? { retries } : retries, next);

  const deliverOne = async (delivery: PlannedDelivery): Promise<void> => {
    for (let retry = 0, isRetried = true; isRetried; retry++) {
      const delay = retry === 0 ? 0 : backOff.before(retry);
      if (retry > 0) await backOff.wait(delay);
      const attempt = await sendAttempt(target, delivery, options, { attempt: retry + 1, delay });
      isRetried = retry < backOff.retries && !isAccepted(attempt);
      tell(attempt, isRetried);
    }
  };
  await inParallel(order, concurrency, deliverOne);
}

function isAccepted({ status }: DeliveryAttempt): boolean {
  return status >= 200 && status < 300;
}

/** Works through a list, at most `most` items at the same time. */
async function inParallel<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}
