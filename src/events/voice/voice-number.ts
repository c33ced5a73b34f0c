import { VoiceCall } from './voice-call.js';

/** `voice.number`: the document of `<Number url>`, for the callee. Known from one vendor demo only (wire-format section 3). */
export class VoiceNumber extends VoiceCall {
  override readonly event = 'voice.number';
}
