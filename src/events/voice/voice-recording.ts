import { numberOf, textOf } from '../fields/values.js';
import type { WireParams } from '../wire-params.type.js';
import { VoiceCall } from './voice-call.js';

/** `voice.recording`: the state of a recording changed, mostly because the file is ready (wire-format section 6.7). */
export class VoiceRecording extends VoiceCall {
  override readonly event = 'voice.recording';
  /** `in-progress`, `completed` or `failed`; the values are documented, the parameter name is a candidate. */
  readonly recordingStatus?: string;
  /** Id of the recording; candidate. */
  readonly recordingSid?: string;
  /** Where to fetch the file; candidate. */
  readonly recordingUrl?: string;
  /** Seconds; candidate. */
  readonly recordingDuration?: number;
  /** How many channels the file has; candidate. */
  readonly recordingChannels?: number;

  constructor(params: WireParams) {
    super(params);
    this.recordingStatus = textOf(params.RecordingStatus);
    this.recordingSid = textOf(params.RecordingSid);
    this.recordingUrl = textOf(params.RecordingUrl);
    this.recordingDuration = numberOf(params.RecordingDuration);
    this.recordingChannels = numberOf(params.RecordingChannels);
  }
}
