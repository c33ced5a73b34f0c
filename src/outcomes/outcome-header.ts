import type { AnswerHeaders } from './answer.interface.js';
import type { HandlerRun } from './handler-run.interface.js';

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
  /** What happened inside, if that is to be told too. */
  readonly inside?: ToldDetails | undefined;
}

/** What happened inside: names and times, never a value of the request. */
export interface ToldDetails {
  readonly event: string | undefined;
  readonly version: string | undefined;
  /** Id of the credential. */
  readonly credential: string;
  readonly handlers: readonly HandlerRun[];
}

/** A header has a limit in most clients. */
const MOST_HANDLERS = 20;

/**
 * Header that says how a webhook ended, a token with parameters as in RFC 9651:
 * `vox-outcome: VOX_PAYLOAD_INVALID;fields="from,to";fallback`.
 */
export function outcomeHeader({ code, fields = [], flaws = [], fallback, inside }: ToldOutcome): AnswerHeaders {
  const lists = Object.entries({ fields, flaws }).filter(([, names]) => names.length > 0);
  const parameters = lists.map(([name, names]) => `;${name}="${names.join()}"`).join('');
  return { [OUTCOME_HEADER]: `${code}${parameters}${fallback ? ';fallback' : ''}${detailsOf(inside)}` };
}

/** `;event="sms.mo";version="v1";credential="bearer#1";handlers="Messages.inbound 3.2 VOX_HANDLED"`. */
function detailsOf(details: ToldDetails | undefined): string {
  if (!details) return '';
  const { event, version, credential, handlers } = details;
  const runs = handlers.slice(0, MOST_HANDLERS).map(({ handler, ms, code }) => `${word(handler)} ${ms} ${code}`);
  const words = Object.entries({ event, version, credential }).map(([name, text]) => [name, word(text ?? '')]);
  return [...words, ['handlers', runs.join()]].map(([name, text]) => (text ? `;${name}="${text}"` : '')).join('');
}

/** Names of an application may have any character, those of a header may not. */
function word(text: string): string {
  return text.replace(/[^\w.#$-]/g, '_').slice(0, 64);
}
