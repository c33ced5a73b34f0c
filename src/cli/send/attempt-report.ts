import { CATALOGUE } from '../../events/catalogue.js';
import type { DeliveryAttempt } from '../../testing/delivery/delivery-attempt.interface.js';
import { indented } from '../text-layout.js';
import type { Flaw } from './flaw-of.js';

const EXCERPT = 300;

/** Report of one request as text. */
export function textReport(attempt: DeliveryAttempt, flaw: Flaw | undefined): string {
  const { event, version, status, ms, delay, attempt: count } = attempt;
  const answer = status === 0 ? 'no answer' : status;
  const again = count > 1 ? `, attempt ${count} after a delay of ${delay} ms` : '';
  return [`${event} ${version}: ${answer} in ${ms} ms${again}`, ...details(attempt, flaw)].join('\n');
}

function* details({ event, body }: DeliveryAttempt, flaw: Flaw | undefined): Generator<string> {
  const text = body.replace(/\r\n?/g, '\n');
  if (CATALOGUE[event].mode === 'actionable' && text && !flaw?.code?.startsWith('VOX_')) yield indented(text);
  else if (flaw && !flaw.code && text) yield indented(text.slice(0, EXCERPT));
  if (flaw?.message) yield indented(`${flaw.code}: ${flaw.message}`);
  if (flaw?.remedy) yield indented(flaw.remedy);
}

/** Report of one request as one line of JSON. */
export function jsonReport(attempt: DeliveryAttempt, flaw: Flaw | undefined): string {
  const problem = flaw && { code: flaw.code, message: flaw.message, remedy: flaw.remedy };
  const { fault: _, ...rest } = attempt;
  return JSON.stringify({ ...rest, ok: flaw === undefined, problem });
}
