import type { Surrounding } from '../cell/surrounding.interface.js';
import { GLOBALS_ROWS } from './globals.rows.js';
import { LAYOUT_ROWS } from './layout.rows.js';
import { PARSERS_ROWS } from './parsers.rows.js';
import { ROUTING_ROWS } from './routing.rows.js';
import { THROTTLED_ROWS } from './throttled.rows.js';

/** Everything an application may have beside the module: every row from somebody who suffered from it with another one. */
export const SURROUNDINGS: readonly Surrounding[] = [
  ...LAYOUT_ROWS,
  ...ROUTING_ROWS,
  ...GLOBALS_ROWS,
  ...PARSERS_ROWS,
  ...THROTTLED_ROWS,
];
