import type { OutcomeName } from '../outcomes/outcome-name.type.js';

/** How the module's own route ended, for the interceptor to answer. */
export interface DeliveryResult {
  readonly outcome: OutcomeName;
  /** What the replier of an actionable event returned; its text, once it is printed. */
  document?: unknown;
}
