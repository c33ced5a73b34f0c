import { numberOf, textOf, textOrNumberOf } from '../fields/values.js';
import type { WireParams } from '../wire-params.type.js';
import { VoiceCall } from './voice-call.js';

/** `voice.record`: a `<Record>` has ended; the answer is the next document (wire-format section 6.8). */
export class VoiceRecord extends VoiceCall {
  override readonly event = 'voice.record';
  /** Where to fetch the file; candidate. */
  readonly recordingUrl?: string;
  /** Seconds; candidate. */
  readonly recordingDuration?: number;
  /** The key that ended the recording; candidate. */
  readonly digits?: string;

  constructor(params: WireParams) {
    super(params);
    this.recordingUrl = textOf(params.RecordingUrl);
    this.recordingDuration = numberOf(params.RecordingDuration);
    this.digits = textOrNumberOf(params.Digits);
  }
}
