import type { FaxTransmission } from './fax-transmission.js';

/** A fax reaches each state once; without an id the bytes must do. */
export function faxIdentity({ id, status }: FaxTransmission): readonly string[] | undefined {
  return id === '' ? undefined : [id, status];
}
