import type { OutcomeName } from '../outcomes/outcome-name.type.js';

/** How the delivery of an event ended. */
export interface DeliveryResult {
  readonly outcome: OutcomeName;
  /** What the replier of an actionable event returned; its text, once it is printed. */
  document?: unknown;
}
