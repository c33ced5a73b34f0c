import { urlsOf } from '../fields/urls-of.js';
import { row } from '../row.js';
import type { WireParams } from '../wire-params.type.js';
import { MessageDlr20250201Dto, MessageDlrV1Dto } from './dto/delivery-receipt.dto.js';
import { MessageMo20250201Dto, MessageMoV1Dto } from './dto/inbound-message.dto.js';
import { receiptIdentity } from './delivery-receipt.js';
import { messageIdentity } from './inbound-message.js';
import { messageKindOf } from './message-kind-of.js';
import { MmsDlr } from './mms-dlr.js';
import { MmsMo } from './mms-mo.js';
import { SmsDlr } from './sms-dlr.js';
import { SmsMo } from './sms-mo.js';

const MO_VERSIONS = { v1: MessageMoV1Dto, '2025-02-01': MessageMo20250201Dto } as const;
const DLR_VERSIONS = { v1: MessageDlrV1Dto, '2025-02-01': MessageDlr20250201Dto } as const;

/** An empty address is none. */
const hasMedia = ({ media }: WireParams): boolean =>
  Array.isArray(media) ? media.some((entry) => entry !== '') : urlsOf(media, 'url').length > 0;

/** SMS and MMS (wire-format section 4). */
export const MESSAGING_ROWS = {
  'sms.mo': row({
    family: 'messaging',
    mode: 'informational',
    trigger: 'A text message reaches a number whose Messaging Application has an MO webhook.',
    confidence: 'high',
    versions: MO_VERSIONS,
    payload: SmsMo,
    claims: (params) => messageKindOf(params) === 'mo' && !hasMedia(params),
    group: 'mo',
    identity: messageIdentity,
  }),
  'mms.mo': row({
    family: 'messaging',
    mode: 'informational',
    trigger: 'A message with media reaches a number whose Messaging Application has an MO webhook.',
    confidence: 'medium',
    versions: MO_VERSIONS,
    payload: MmsMo,
    claims: (params) => messageKindOf(params) === 'mo' && hasMedia(params),
    group: 'mo',
    identity: messageIdentity,
  }),
  'sms.dlr': row({
    family: 'messaging',
    mode: 'informational',
    trigger:
      'A sent message changes its status; set as DR webhook on the application or as status_callback per message.',
    confidence: 'medium',
    versions: DLR_VERSIONS,
    payload: SmsDlr,
    claims: (params) => messageKindOf(params) === 'dlr',
    identity: receiptIdentity,
  }),
  'mms.dlr': row({
    family: 'messaging',
    mode: 'informational',
    trigger: 'A sent message with media changes its status, and its status_callback points to a route of this event.',
    confidence: 'medium',
    versions: DLR_VERSIONS,
    payload: MmsDlr,
    requested: true,
    identity: receiptIdentity,
  }),
} as const;
