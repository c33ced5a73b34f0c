import { CALL_ROWS } from './call-rows.js';
import type { EmulationRow } from './emulation-row.js';
import { LOGIC_ROWS } from './logic-rows.js';
import { SOUND_ROWS } from './sound-rows.js';
import { WIRE_ROWS } from './wire-rows.js';

/**
 * What `Phone` does as the platform's documentation says, and what it only assumes where that is silent (wire-format
 * sections 6, 14 and 16).
 *
 * @example
 * EMULATION.filter((row) => row.about === 'Gather' && row.basis === 'assumed').map((row) => row.behaviour);
 */
export const EMULATION: readonly EmulationRow[] = [...WIRE_ROWS, ...LOGIC_ROWS, ...CALL_ROWS, ...SOUND_ROWS];
