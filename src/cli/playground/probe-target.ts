import { type ReportedOutcome, reportedOutcome } from '../../testing/http/reported-outcome.js';
import type { PlaygroundTools } from './playground-tools.interface.js';
import { exchangeWire } from './wire/exchange-wire.js';
import { headerOf } from './wire/header-lines.js';

const PATIENCE = 2_000;

/** Asks the target as the portal does when a URL is entered, with a GET: what it tells of itself in its header. */
export async function probeTarget(
  address: string,
  { auth, policy }: Pick<PlaygroundTools, 'auth' | 'policy'>,
): Promise<ReportedOutcome | undefined> {
  const headers = auth === 'none' ? [] : Object.entries(auth.present());
  try {
    const url = policy.admit(address);
    const wire = { method: 'GET', url, headers, body: Buffer.alloc(0), timeout: PATIENCE };
    return reportedOutcome(headerOf((await exchangeWire(wire, policy.lookup)).headers, 'vox-outcome'));
  } catch {
    // It does not run yet, perhaps: it is asked again with the next page.
    return undefined;
  }
}
