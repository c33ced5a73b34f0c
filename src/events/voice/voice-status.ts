import { numberOf } from '../fields/values.js';
import type { WireParams } from '../wire-params.type.js';
import { VoiceCall } from './voice-call.js';

/** `voice.status`: a call that the REST API placed is over; `callStatus` says how (wire-format section 6.6). */
export class VoiceStatus extends VoiceCall {
  override readonly event = 'voice.status';
  /** Seconds; candidate. */
  readonly callDuration?: number;

  constructor(params: WireParams) {
    super(params);
    this.callDuration = numberOf(params.CallDuration);
  }
}
