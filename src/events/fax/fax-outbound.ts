import { FaxTransmission } from './fax-transmission.js';

/** `fax.outbound`: a fax has gone out, or has failed; `status` and `error` tell. */
export class FaxOutbound extends FaxTransmission {
  override readonly event = 'fax.outbound';
  readonly direction = 'outbound' as const;
}
