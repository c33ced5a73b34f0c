import type { AnswerHeaders } from './answer.interface.js';

/** Name of the header. */
export const OUTCOME_HEADER = 'vox-outcome';

/** What an answer tells of itself. Names of fields are those of our own payload tables. */
export interface ToldOutcome {
  /** Stable code of the outcome. */
  readonly code: string;
  /** Fields that have refused the event. */
  readonly fields?: readonly string[];
  /** Fields that the event could do without, and that did not fit. */
  readonly flaws?: readonly string[];
  /** The call hears its fallback document, not one of a handler. */
  readonly fallback?: boolean;
}

/**
 * Header that says how a webhook ended, a token with parameters as in RFC 9651:
 * `vox-outcome: VOX_PAYLOAD_INVALID;fields="from,to";fallback`.
 */
export function outcomeHeader({ code, fields = [], flaws = [], fallback }: ToldOutcome): AnswerHeaders {
  const lists = Object.entries({ fields, flaws }).filter(([, names]) => names.length > 0);
  const parameters = lists.map(([name, names]) => `;${name}="${names.join()}"`).join('');
  return { [OUTCOME_HEADER]: `${code}${parameters}${fallback ? ';fallback' : ''}` };
}
