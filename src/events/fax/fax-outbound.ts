import { FaxTransmission } from './fax-transmission.js';

/** `fax.outbound`: a fax has gone out or has failed; see `status` and `error`. */
export class FaxOutbound extends FaxTransmission {
  override readonly event = 'fax.outbound';
  readonly direction = 'outbound' as const;
}
