import type { Comparison } from '../report/ratio.js';
import type { ServerPlan } from '../servers/bench-server.js';
import type { ServerName } from '../servers/server-name.js';

const HANDLERS = 1000;
const KEYS = 1_000_000;

/** Three applications that differ in one thing each, and what to compare. */
export interface GrowthPlans {
  readonly small: ServerPlan;
  readonly handlers: ServerPlan;
  readonly keys: ServerPlan;
  readonly comparisons: readonly Comparison[];
}

/** The plans for one of our servers. */
export function growthPlans(name: ServerName): GrowthPlans {
  const small = { label: name, name };
  const handlers = { label: `${name}, ${HANDLERS.toLocaleString('en')} handlers`, name, handlers: HANDLERS };
  const keys = { label: `${name}, ${KEYS.toLocaleString('en')} keys`, name, keys: KEYS };
  return {
    small,
    handlers,
    keys,
    comparisons: [
      { name: 'handlers.receipt', ours: [handlers.label, 'receipt'], reference: [small.label, 'receipt'] },
      { name: 'handlers.call', ours: [handlers.label, 'call'], reference: [small.label, 'call'] },
      { name: 'keys.receipt', ours: [keys.label, 'receipt'], reference: [small.label, 'receipt'] },
    ],
  };
}
