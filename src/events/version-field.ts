import type { EventFamily } from './event-family.type.js';

/** Which parameter carries the version; a family without one has a single generation (wire-format section 2). */
export const VERSION_FIELD: Readonly<Partial<Record<EventFamily, string>>> = {
  messaging: 'api_version',
  rcs: 'api_version',
  voice: 'ApiVersion',
};
