import type { PayOutcome } from '../../options/call-outcomes.interface.js';
import { outcomeOf } from '../outcome-of.js';
import type { RunningVerb } from '../running-verb.js';
import type { Verb } from '../verb.types.js';
import { payParams } from './pay-params.js';
import { Payment } from './payment.js';

const FAILED: PayOutcome = { result: 'too-many-failed-attempts' };

// An amount is charged. Without an amount the details become a token.
function paid(verb: RunningVerb): PayOutcome {
  return verb.number('chargeAmount') > 0
    ? { result: 'success', confirmationCode: 'confirmation-1' }
    : { result: 'success', token: 'token-1' };
}

/** `<Pay>` asks for one detail after the other. With a scripted outcome the prompts are only heard. */
export const pay: Verb = async function* (verb, leg, run) {
  leg.answer();
  const script = await outcomeOf(leg.facts.outcomes.pay, verb);
  const payment = new Payment(verb, leg, run);
  const complete = yield* payment.collect(script !== undefined);
  const outcome = complete ? (script ?? paid(verb)) : FAILED;
  // What the verb leaves in its output variable is not documented.
  if (verb.has('output') && !leg.frame.settings.documentedOnly) {
    leg.vars.set(verb.get('output'), { result: outcome.result ?? 'success' });
  }
  if (!verb.has('action')) return undefined;
  const candidates = payParams(verb, payment, outcome);
  return { event: 'voice.pay', url: verb.get('action'), method: verb.get('method'), line: verb.line, candidates };
};
