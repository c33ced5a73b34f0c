import { EndOfCall } from '../run/end-of-call.js';
import { RunningVerb } from './running-verb.js';
import type { Verb } from './verb.types.js';

/** `<Answer>`: the first one answers the call, later ones do nothing. */
export const answer: Verb = (_verb, leg) => leg.answer();

/** `<Hangup>` ends the call. */
export const hangup: Verb = () => {
  throw new EndOfCall({ by: 'hangup' });
};

/** `<Pause>` passes virtual seconds of silence. */
export const pause: Verb = (verb, leg) => {
  leg.answer();
  leg.frame.clock.pass(verb.number('length'));
};

/** `<Redirect>`: verbs after it are never reached. */
export const redirect: Verb = (verb) => ({
  event: 'voice.redirect',
  url: verb.text,
  method: verb.get('method'),
  line: verb.line,
});

const STATUS: Readonly<Record<string, string>> = { busy: 'busy', rejected: 'no-answer' };

/** `<Reject>` leaves a ringing call unanswered. A call that was answered is assumed to be hung up. */
export const reject: Verb = (verb, leg) => {
  const reason = verb.get('reason');
  leg.status = leg.ringing ? (STATUS[reason] ?? 'no-answer') : 'completed';
  throw new EndOfCall({ by: 'reject', reason });
};

/** `<Connect>`: a flow cannot be emulated, so the documents are assumed to end here. */
export const connect: Verb = (verb, leg) => {
  leg.answer();
  const flows = verb.children.map((child) => new RunningVerb(child, leg.vars));
  for (const flow of flows) flow.log(leg);
  throw new EndOfCall({ by: 'end-of-document', reason: `connected to flow ${flows[0]?.text}` });
};
