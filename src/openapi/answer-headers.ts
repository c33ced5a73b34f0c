import type { OutcomeAnswer } from './outcome-answer.interface.js';

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds until a retry may help.', schema: { type: 'integer' } } };

/** The headers that answers of one status may have. */
export function answerHeaders(answers: readonly OutcomeAnswer[]) {
  const refusals = answers.filter(({ body }) => body === 'refusal').map(({ outcome }) => outcome);
  const fixed = refusals.flatMap(({ headers }) => Object.entries(headers ?? {}));
  const headers = {
    ...(refusals.some(({ retryAfter }) => retryAfter !== undefined) && RETRY_AFTER),
    ...Object.fromEntries(fixed.map(([name, value]) => [name, { schema: { type: 'string', enum: [value] } }])),
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
}
