import { receiptIdentity } from '../messaging/delivery-receipt.js';
import { messageIdentity } from '../messaging/inbound-message.js';
import { messageKindOf } from '../messaging/message-kind-of.js';
import { row } from '../row.js';
import { RcsDlrDto, RcsMoDto } from './dto/rcs.dto.js';
import { RcsDlr } from './rcs-dlr.js';
import { RcsMo } from './rcs-mo.js';

/** RCS: payloads with a channel other than `messaging` (wire-format section 5). */
export const RCS_ROWS = {
  'rcs.dlr': row({
    family: 'rcs',
    mode: 'informational',
    trigger: 'A sent RCS message changes its status; set as status_callback per message.',
    confidence: 'low',
    versions: { '2025-02-01': RcsDlrDto },
    payload: RcsDlr,
    claims: (params) => messageKindOf(params) === 'rcs dlr',
    identity: receiptIdentity,
  }),
  'rcs.mo': row({
    family: 'rcs',
    mode: 'informational',
    trigger: 'A user writes to an RCS agent of the account or taps a suggestion.',
    confidence: 'very low',
    versions: { '2025-02-01': RcsMoDto },
    payload: RcsMo,
    claims: (params) => messageKindOf(params) === 'rcs mo',
    identity: messageIdentity,
  }),
} as const;
