import type { Sample } from '../sample-values.js';
import { inboundCall } from './call.samples.js';

/** `Vars` repeats the candidate parameter that the user sets, so that both agree (wire-format 6.2). */
const gather: Sample = (seed) => {
  const { SpeechResult: speech = '', Digits: digits = speech === '' ? '1' : '' } = seed.given;
  return {
    ...inboundCall(seed),
    ...(digits !== '' && { Digits: digits }),
    Vars: { [seed.output ?? 'menu']: { digits, speech } },
  };
};
const dial: Sample = (seed) => {
  const { DialCallStatus: status = 'no-answer' } = seed.given;
  return {
    ...inboundCall(seed),
    DialCallStatus: status,
    DialCallDuration: '0',
    Vars: { [seed.output ?? 'xfer']: { status } },
  };
};
const record: Sample = (seed) => ({
  ...inboundCall(seed),
  RecordingUrl: `https://media.example.com/rec/${seed.fresh.mark}.wav`,
  RecordingDuration: '12',
});
const pay: Sample = (seed) => ({
  ...inboundCall(seed),
  Result: 'success',
  PaymentMethod: 'credit-card',
  PaymentCardType: 'visa',
  PaymentCardNumber: 'xxxxxxxxxxxx1111',
  PaymentToken: 'tok_example',
});
/** The basic parameters are assumed to come too (wire-format 17.20). */
const payStatus: Sample = (seed) => ({
  ...inboundCall(seed),
  For: 'expiration-date',
  Attempt: '1',
  ErrorType: 'invalid-date',
});

/** The ends of verbs (wire-format section 6.8). Except for `Vars`, their own parameters are candidates. */
export const VERB_SAMPLES = {
  'voice.gather': { v0: gather },
  'voice.dial': { v0: dial },
  'voice.record': { v0: record },
  'voice.pay': { v0: pay },
  'voice.pay.status': { v0: payStatus },
} as const;
