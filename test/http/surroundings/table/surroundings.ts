import type { Surrounding } from '../cell/surrounding.interface.js';
import { GLOBALS_ROWS } from './globals.rows.js';
import { HANDLERS_ROWS } from './handlers.rows.js';
import { HYBRID_ROWS } from './hybrid.rows.js';
import { LAYOUT_ROWS } from './layout.rows.js';
import { LAZY_ROWS } from './lazy.rows.js';
import { LIFECYCLE_ROWS } from './lifecycle.rows.js';
import { ODDITIES_ROWS } from './oddities.rows.js';
import { PARSERS_ROWS } from './parsers.rows.js';
import { REGISTRATIONS_ROWS } from './registrations.rows.js';
import { ROUTING_ROWS } from './routing.rows.js';
import { SECURITY_ROWS } from './security.rows.js';
import { THROTTLED_ROWS } from './throttled.rows.js';

/** Kinds of what an application may have beside the module: every row from somebody who suffered from it with another one. */
export const SURROUNDINGS: readonly (readonly Surrounding[])[] = [
  LAYOUT_ROWS,
  ROUTING_ROWS,
  GLOBALS_ROWS,
  THROTTLED_ROWS,
  SECURITY_ROWS,
  PARSERS_ROWS,
  REGISTRATIONS_ROWS,
  HANDLERS_ROWS,
  LAZY_ROWS,
  LIFECYCLE_ROWS,
  HYBRID_ROWS,
  ODDITIES_ROWS,
];
