import { fold } from '../fields/fold.js';
import { isPresent } from '../fields/is-present.js';
import type { WireParams } from '../wire-params.type.js';

/** SMS or MMS rather than RCS: `channel` says so, or is not there at all, as in v1 (wire-format section 4.1). */
export function isMessagingChannel({ channel }: WireParams): boolean {
  return !isPresent(channel) || channel === '' || fold(channel) === 'messaging';
}
