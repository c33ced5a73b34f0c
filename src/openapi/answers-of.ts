import type { EventMode } from '../events/event-mode.type.js';
import type { Outcome } from '../outcomes/outcome.interface.js';
import { OUTCOMES } from '../outcomes/outcomes.js';

/** An outcome as an answer of HTTP. */
interface OutcomeAnswer {
  readonly outcome: Outcome;
  readonly status: number;
  /** A VoXML document, code and phrase of a refusal as JSON, or nothing that has a meaning. */
  readonly body: 'document' | 'refusal' | 'none';
  /** The document is the fallback, not that of a handler. */
  readonly isFallback: boolean;
}

const ROWS: readonly Outcome[] = Object.values(OUTCOMES);
const RETRY_AFTER = { 'Retry-After': { description: 'Seconds until a retry may help.', schema: { type: 'integer' } } };

/** The answers to webhooks of a mode by status, from the outcome policy. */
export function answersOf(mode: EventMode) {
  const answers = ROWS.map((outcome) => answerOf(outcome, mode));
  const statuses = [...new Set(answers.map(({ status }) => status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const alike = answers.filter((one) => one.status === status);
      const [headers, content] = [answerHeaders(alike), answerContent(alike)];
      return [String(status), { description: alike.map(line).join('\n'), ...headers, ...content }];
    }),
  );
}

function answerOf(outcome: Outcome, mode: EventMode): OutcomeAnswer {
  const answer = outcome[mode];
  if (typeof answer !== 'number') return { outcome, status: 200, body: 'document', isFallback: answer === 'fallback' };
  return { outcome, status: answer, body: answer < 300 ? 'none' : 'refusal', isFallback: false };
}

function line({ outcome, isFallback }: OutcomeAnswer): string {
  const { code, message, withoutFallback } = outcome;
  return `- \`${code}\`: ${message}${isFallback ? ` (the fallback document; without one ${withoutFallback})` : ''}`;
}

/** The headers that answers of one status may have. */
function answerHeaders(answers: readonly OutcomeAnswer[]) {
  const refusals = answers.filter(({ body }) => body === 'refusal').map(({ outcome }) => outcome);
  const fixed = refusals.flatMap(({ headers }) => Object.entries(headers ?? {}));
  const headers = {
    ...(refusals.some(({ retryAfter }) => retryAfter !== undefined) && RETRY_AFTER),
    ...Object.fromEntries(fixed.map(([name, value]) => [name, { schema: { type: 'string', enum: [value] } }])),
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
}

/** The bodies that answers of one status may have. */
function answerContent(answers: readonly OutcomeAnswer[]) {
  const refusals = answers.filter(({ body }) => body === 'refusal');
  const content = {
    ...(answers.some(({ body }) => body === 'document') && { 'application/xml': { schema: { type: 'string' } } }),
    ...(refusals.length > 0 && { 'application/json': { schema: refusalSchema(refusals) } }),
  };
  return Object.keys(content).length > 0 ? { content } : {};
}

function refusalSchema(refusals: readonly OutcomeAnswer[]) {
  const codes = refusals.map(({ outcome }) => outcome.code);
  return {
    type: 'object',
    properties: { code: { type: 'string', enum: codes }, message: { type: 'string' } },
    required: ['code', 'message'],
  };
}
