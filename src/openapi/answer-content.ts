import type { OutcomeAnswer } from './outcome-answer.interface.js';

/** The bodies that answers of one status may have. */
export function answerContent(answers: readonly OutcomeAnswer[]) {
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
