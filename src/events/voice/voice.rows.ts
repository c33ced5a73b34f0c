import { CALL_ROWS } from './call.rows.js';
import { VERB_ROWS } from './verb.rows.js';

/** Voice: no event names itself on the wire, so only the route tells them apart (wire-format section 6). */
export const VOICE_ROWS = { ...CALL_ROWS, ...VERB_ROWS } as const;
