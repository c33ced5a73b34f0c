import { fold, isPresent } from '../fields/values.js';
import { row } from '../row.js';
import type { WireParams } from '../wire-params.type.js';
import { FaxDto } from './dto/fax.dto.js';
import { FaxInbound } from './fax-inbound.js';
import { FaxOutbound } from './fax-outbound.js';
import type { FaxTransmission } from './fax-transmission.js';

/** A fax reaches each state once; without an id only the bytes of the body identify the event. */
function faxIdentity({ id, status }: FaxTransmission): readonly string[] | undefined {
  return id === '' ? undefined : [id, status];
}

const isFax = (params: WireParams, direction: string): boolean =>
  !isPresent(params.CallSid) && fold(params.type) === 'fax' && fold(params.direction) === direction;

/** Fax: one HTTP event per Fax Profile, told apart by `direction` (wire-format section 7.1). */
export const FAX_ROWS = {
  'fax.inbound': row({
    family: 'fax',
    mode: 'informational',
    trigger: 'A fax to a number of a Fax Profile has been received in full.',
    confidence: 'high',
    versions: { v1: FaxDto },
    payload: FaxInbound,
    claims: (params) => isFax(params, 'inbound'),
    group: 'fax',
    identity: faxIdentity,
  }),
  'fax.outbound': row({
    family: 'fax',
    mode: 'informational',
    trigger: 'The transmission of a fax sent from a Fax Profile is over, with success or without.',
    confidence: 'high',
    versions: { v1: FaxDto },
    payload: FaxOutbound,
    claims: (params) => isFax(params, 'outbound'),
    group: 'fax',
    identity: faxIdentity,
  }),
} as const;
