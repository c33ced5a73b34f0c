import type { PayOutcome } from '../options/pay-outcome.interface.js';
import { Payment } from './pay/payment.js';
import { payParams } from './pay/pay-params.js';
import type { RunningVerb } from './running-verb.js';
import type { Verb } from './verb.type.js';

const FAILED: PayOutcome = { result: 'too-many-failed-attempts' };

// Without an amount the details become a token, with one they are charged.
function paid(verb: RunningVerb): PayOutcome {
  return verb.number('chargeAmount') > 0
    ? { result: 'success', confirmationCode: 'confirmation-1' }
    : { result: 'success', token: 'token-1' };
}

/** `<Pay>`: asks for one detail after the other, unless its outcome is scripted: then the prompts are only heard. */
export const pay: Verb = async function* (verb, leg, run) {
  leg.answer();
  const script = leg.facts.outcomes.pay;
  const payment = new Payment(verb, leg, run);
  const complete = yield* payment.collect(script !== undefined);
  const outcome = complete ? (script ?? paid(verb)) : FAILED;
  // What it leaves under its name is not documented.
  if (verb.has('output') && !leg.frame.settings.documentedOnly) {
    leg.vars.set(verb.get('output'), { result: outcome.result ?? 'success' });
  }
  if (!verb.has('action')) return undefined;
  const candidates = payParams(verb, payment, outcome);
  return { event: 'voice.pay', url: verb.get('action'), method: verb.get('method'), line: verb.line, candidates };
};
