import { EndOfCall } from '../run/end-of-call.js';
import { RunningVerb } from './running-verb.js';
import type { Verb } from './verb.type.js';

/** `<Connect>`: what a flow does cannot be emulated, so the walk of documents is taken to end here. */
export const connect: Verb = (verb, leg) => {
  leg.answer();
  const flows = verb.children.map((child) => new RunningVerb(child, leg.vars));
  for (const flow of flows) flow.log(leg);
  throw new EndOfCall({ by: 'end-of-document', reason: `connected to flow ${flows[0]?.text}` });
};
