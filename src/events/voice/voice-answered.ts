import { VoiceCall } from './voice-call.js';

/** `voice.answered`: a call that the REST API placed was picked up; `answeredBy` tells by whom (wire-format section 6.4). */
export class VoiceAnswered extends VoiceCall {
  override readonly event = 'voice.answered';
}
