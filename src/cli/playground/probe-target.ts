import { type ReportedOutcome, reportedOutcome } from '../../testing/http/reported-outcome.js';
import type { PlaygroundTools } from './playground-tools.interface.js';
import { exchangeWire } from './wire/exchange-wire.js';
import { headerOf } from './wire/header-lines.js';

const PATIENCE = 2_000;

/**
 * What the target tells of itself in its header, asked with a method that no server acts on: this module refuses it with
 * the header.
 */
export async function probeTarget(
  address: string,
  { auth, policy }: Pick<PlaygroundTools, 'auth' | 'policy'>,
): Promise<{ readonly outcome: ReportedOutcome | undefined } | undefined> {
  const headers = auth === 'none' ? [] : Object.entries(auth.present());
  try {
    const url = policy.admit(address);
    const wire = { method: 'OPTIONS', url, headers, body: Buffer.alloc(0), timeout: PATIENCE };
    const answer = await exchangeWire(wire, policy.lookup);
    return { outcome: reportedOutcome(headerOf(answer.headers, 'vox-outcome')) };
  } catch {
    // It does not run yet, perhaps: it is asked again with the next page.
    return undefined;
  }
}
