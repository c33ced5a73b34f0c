import { reportedOutcome } from '../http/reported-outcome.js';
import type { DeliverOptions } from './deliver-options.interface.js';
import type { DeliveryAttempt } from './delivery-attempt.interface.js';
import { deliveryFaultOf } from './delivery-faults.js';
import type { DeliveryTarget } from './delivery-target.js';
import { exchangeHttp } from './exchange-http.js';
import type { PlannedDelivery } from './plan-deliveries.js';

const DEFAULT_TIMEOUT = 15_000;
/** Seen on a live message (wire-format section 1). */
const USER_AGENT = 'VoxtelesysProxy/1.0';

type Presentation = Pick<DeliverOptions, 'auth' | 'headers' | 'abortAfter' | 'timeout'>;

/** Sends a delivery once. It never throws: a missing answer is a result too. */
export async function sendAttempt(
  target: DeliveryTarget,
  planned: PlannedDelivery,
  options: Presentation,
  count: Pick<DeliveryAttempt, 'attempt' | 'delay'>,
): Promise<DeliveryAttempt> {
  const { event, version, delivery, query, body, method } = planned;
  const { abortAfter, timeout = DEFAULT_TIMEOUT } = options;
  const url = new URL(target.url);
  if (query) url.search = [url.search.slice(1), query].filter(Boolean).join('&');
  const about = { event, version, delivery, url: target.name, ...count };
  const begun = performance.now();
  try {
    const answer = await exchangeHttp(url, { method, headers: headersOf(planned, options), body, abortAfter, timeout });
    const outcome = reportedOutcome(answer.headers['vox-outcome']);
    return { ...about, ...answer, ...(outcome && { outcome }), ms: since(begun) };
  } catch (error) {
    return { ...about, status: 0, headers: {}, body: '', ms: since(begun), fault: deliveryFaultOf(error) };
  }
}

function headersOf({ contentType }: PlannedDelivery, { auth = 'none', headers }: Presentation): Record<string, string> {
  return {
    'User-Agent': USER_AGENT,
    ...(contentType !== undefined && { 'Content-Type': contentType }),
    ...(auth !== 'none' && auth.present()),
    ...headers,
  };
}

function since(begun: number): number {
  return Math.round(performance.now() - begun);
}
