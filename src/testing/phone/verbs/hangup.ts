import { EndOfCall } from '../run/end-of-call.js';
import type { Verb } from './verb.type.js';

/** `<Hangup>` ends the call. */
export const hangup: Verb = () => {
  throw new EndOfCall({ by: 'hangup' });
};
