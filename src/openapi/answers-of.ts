import type { EventMode } from '../events/event-mode.type.js';
import type { Outcome } from '../outcomes/outcome.interface.js';
import { OUTCOMES } from '../outcomes/outcomes.js';
import { answerContent } from './answer-content.js';
import { answerHeaders } from './answer-headers.js';
import type { OutcomeAnswer } from './outcome-answer.interface.js';

const ROWS: readonly Outcome[] = Object.values(OUTCOMES);

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
  const told = outcome[mode];
  if (typeof told !== 'number') return { outcome, status: 200, body: 'document', isFallback: told === 'fallback' };
  return { outcome, status: told, body: told < 300 ? 'none' : 'refusal', isFallback: false };
}

function line({ outcome, isFallback }: OutcomeAnswer): string {
  const { code, message, withoutFallback } = outcome;
  return `- \`${code}\`: ${message}${isFallback ? ` (the fallback document; without one ${withoutFallback})` : ''}`;
}
