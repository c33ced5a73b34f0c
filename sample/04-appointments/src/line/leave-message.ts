import { step, type Voxml, voxml } from 'nestjs-vox-webhooks';
import { Voicemail } from './voicemail.js';

/** Longest message of a caller, in seconds. */
const LONGEST = 120;

/** Asks the caller for a message, and records it. */
export function leaveMessage(reason: string): Voxml {
  return voxml()
    .say(`${reason} Please leave a message after the tone, and press pound.`.trim())
    .record({
      action: step(Voicemail, 'recorded'),
      recordingStatusCallback: step(Voicemail, 'stored'),
      maxLength: LONGEST,
      finishOnKey: '#',
    });
}
