import type { EventRow } from './event-row.interface.js';
import { FAX_ROWS } from './fax/fax.rows.js';
import { FLOW_ROWS } from './flow/flow.rows.js';
import { MESSAGING_ROWS } from './messaging/messaging.rows.js';
import { RCS_ROWS } from './rcs/rcs.rows.js';
import { CALL_ROWS } from './voice/call.rows.js';
import { VERB_ROWS } from './voice/verb.rows.js';

/**
 * The events of the platform, one line each: routing, validation, types, fixtures and reference all read this table, and
 * an event that is not in it does not exist. Names and modes: wire-format section 3.
 */
export const CATALOGUE = {
  ...MESSAGING_ROWS,
  ...RCS_ROWS,
  ...CALL_ROWS,
  ...VERB_ROWS,
  ...FAX_ROWS,
  ...FLOW_ROWS,
} as const satisfies Readonly<Record<string, EventRow>>;
