import { BODY_OUTCOMES } from './body.outcomes.js';
import { DELIVERY_OUTCOMES } from './delivery.outcomes.js';
import { ADMISSION_OUTCOMES } from './admission.outcomes.js';
import { PAYLOAD_OUTCOMES } from './payload.outcomes.js';

/**
 * The outcome policy: every outcome a webhook can end in and the answer it gets. Code, tests and
 * docs/outcomes.md read this one table. A 2xx stands only where the event is done, safely stored, or not wanted.
 */
export const OUTCOMES = {
  ...DELIVERY_OUTCOMES,
  ...ADMISSION_OUTCOMES,
  ...BODY_OUTCOMES,
  ...PAYLOAD_OUTCOMES,
} as const;
