import { NUMBERS } from '../numbers.js';
import type { SampleSeed } from '../sample.interface.js';

/** The basic parameters of a call that somebody made to us (wire-format section 6.1). */
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

/** The basic parameters of a call that the REST API made for us. */
export function outboundCall(seed: SampleSeed) {
  return { ...inboundCall(seed), From: NUMBERS.ours, To: NUMBERS.theirs } as const;
}
