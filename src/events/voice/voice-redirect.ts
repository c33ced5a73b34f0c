import { VoiceCall } from './voice-call.js';

/** `voice.redirect`: a `<Redirect>` sent the call on to this document (wire-format section 6.5). */
export class VoiceRedirect extends VoiceCall {
  override readonly event = 'voice.redirect';
}
