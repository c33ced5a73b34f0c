import { CATALOGUE } from '../../events/catalogue.js';
import { OUTCOMES } from '../../outcomes/outcomes.js';
import type { DeliveryAttempt } from '../../testing/delivery/delivery-attempt.interface.js';
import { verdictOf } from '../../testing/delivery/answer-verdict.js';
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

function* details(attempt: DeliveryAttempt, flaw: Flaw | undefined): Generator<string> {
  const { event, body, status, outcome } = attempt;
  const text = body.replace(/\r\n?/g, '\n');
  const isRefusal = status > 299 && flaw?.code?.startsWith('VOX_');
  if (CATALOGUE[event].mode === 'actionable' && text && !isRefusal) yield indented(text);
  else if (flaw && !flaw.code && text) yield indented(text.slice(0, EXCERPT));
  const { code, message, note, remedy } = flaw ?? outcomeOf(attempt);
  if (message) yield indented(`${code}: ${message}`);
  if (note) yield indented(note);
  if (remedy) yield indented(remedy);
  if (outcome?.flaws)
    yield indented(`Fields that do not fit, and that the event can do without: ${outcome.flaws.join(', ')}.`);
}

/** Nothing is said of what went as it should. */
const EXPECTED: ReadonlySet<string | undefined> = new Set([OUTCOMES.handled.code, OUTCOMES.stored.code]);

/** The outcome of an accepted webhook, if it is another than that its handlers have it. */
function outcomeOf(attempt: DeliveryAttempt): Partial<Flaw> {
  return attempt.outcome && !EXPECTED.has(attempt.outcome.code) ? verdictOf(attempt) : {};
}

/** Report of one request as one line of JSON. */
export function jsonReport(attempt: DeliveryAttempt, flaw: Flaw | undefined): string {
  const problem = flaw && { code: flaw.code, message: flaw.message, note: flaw.note, remedy: flaw.remedy };
  const { fault: _, ...rest } = attempt;
  return JSON.stringify({ ...rest, ok: flaw === undefined, problem });
}
