import { VoiceCall } from './voice-call.js';

/** `voice.inbound`: a call reaches a number of the account. Answer with the first document (wire-format section 6.3). */
export class VoiceInbound extends VoiceCall {
  override readonly event = 'voice.inbound';
}
