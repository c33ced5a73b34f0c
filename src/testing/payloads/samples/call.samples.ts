import { NUMBERS, type Sample, type SampleSeed } from '../sample-values.js';

/** The basic parameters of an incoming call (wire-format section 6.1). */
export function inboundCall({ fresh }: SampleSeed) {
  return {
    CallSid: fresh.uuid,
    AccountID: '190761',
    TrunkID: '90001',
    From: NUMBERS.theirs,
    To: NUMBERS.ours,
    CallStatus: 'in-progress',
    ApiVersion: 'v0',
  } as const;
}

/** The basic parameters of a call that the REST API made. */
function outboundCall(seed: SampleSeed) {
  return { ...inboundCall(seed), From: NUMBERS.ours, To: NUMBERS.theirs } as const;
}

const RECORDING = 'https://media.example.com/rec';

const inbound: Sample = (seed) => ({ ...inboundCall(seed), CallStatus: 'ringing' });
/** The only event with the result of machine detection (wire-format 17.12). */
const answered: Sample = (seed) => ({ ...outboundCall(seed), AnsweredBy: 'human_residence' });
const redirect: Sample = (seed) => ({
  ...inboundCall(seed),
  Vars: { captchaAnswer: '9', [seed.output ?? '_captcha']: { digits: '9', speech: '' } },
});
const status: Sample = (seed) => ({ ...outboundCall(seed), CallStatus: 'completed', CallDuration: '42' });
/** The basic parameters are assumed to come too (wire-format 17.17). */
const recording: Sample = (seed) => ({
  ...inboundCall(seed),
  RecordingSid: seed.fresh.uuid,
  RecordingStatus: 'completed',
  RecordingUrl: `${RECORDING}/${seed.fresh.mark}.wav`,
  RecordingDuration: '12',
  RecordingChannels: '1',
});
/** The other leg: an id and a callee of its own (wire-format 17.21). */
const number: Sample = (seed) => ({ ...inboundCall(seed), To: NUMBERS.other });

/** The events of a call as a whole, and of a dialled number (wire-format sections 6.3 to 6.7). */
export const CALL_SAMPLES = {
  'voice.inbound': { v0: inbound },
  'voice.answered': { v0: answered },
  'voice.redirect': { v0: redirect },
  'voice.status': { v0: status },
  'voice.recording': { v0: recording },
  'voice.number': { v0: number },
} as const;
