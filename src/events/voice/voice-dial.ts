import { numberOf, textOf } from '../fields/values.js';
import type { LiftHints } from '../lift-hints.interface.js';
import type { WireParams } from '../wire-params.type.js';
import { verbResult } from './verb-result.js';
import { VoiceCall } from './voice-call.js';

/** `voice.dial`: a call that `<Dial>` placed is over and the caller waits for the next document (wire-format 6.8). */
export class VoiceDial extends VoiceCall {
  override readonly event = 'voice.dial';
  /** How the dialled call ended; an open list. From `Vars`, else from the candidate `DialCallStatus`. */
  readonly dialStatus?: string;
  /** Id of the dialled call; candidate. */
  readonly dialCallSid?: string;
  /** Seconds; candidate. */
  readonly dialDuration?: number;
  /** Where to fetch the recording, if one was made; candidate. */
  readonly recordingUrl?: string;

  constructor(params: WireParams, hints: LiftHints = {}) {
    super(params);
    this.dialStatus = verbResult(this.vars, 'status', params.DialCallStatus, hints);
    this.dialCallSid = textOf(params.DialCallSid);
    this.dialDuration = numberOf(params.DialCallDuration);
    this.recordingUrl = textOf(params.RecordingUrl);
  }
}
