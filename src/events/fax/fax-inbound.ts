import { FaxTransmission } from './fax-transmission.js';

/** `fax.inbound`: a fax has come in and its file can be fetched from `media`. */
export class FaxInbound extends FaxTransmission {
  override readonly event = 'fax.inbound';
  readonly direction = 'inbound' as const;
}
