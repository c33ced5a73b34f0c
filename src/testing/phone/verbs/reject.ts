import { EndOfCall } from '../run/end-of-call.js';
import type { Verb } from './verb.type.js';

const STATUS: Readonly<Record<string, string>> = { busy: 'busy', rejected: 'no-answer' };

/** `<Reject>`: keeps a call that still rings unanswered; one that was answered is assumed to be hung up. */
export const reject: Verb = (verb, leg) => {
  const reason = verb.get('reason');
  leg.status = leg.ringing ? (STATUS[reason] ?? 'no-answer') : 'completed';
  throw new EndOfCall({ by: 'reject', reason });
};
