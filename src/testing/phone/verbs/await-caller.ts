import type { CallerInput } from '../run/caller-input.type.js';
import { EndOfCall } from '../run/end-of-call.js';
import type { Hears } from '../run/hears.type.js';
import type { WaitingFor } from '../waiting-for.interface.js';

type Staying = Exclude<CallerInput, { readonly kind: 'hang-up' }>;

/**
 * Waits for the caller.
 * @throws EndOfCall when the caller hangs up
 */
export function* awaitCaller(waiting: WaitingFor): Hears<Staying> {
  const input = yield waiting;
  if (input.kind === 'hang-up') throw new EndOfCall({ by: 'caller' });
  return input;
}
