import { row } from '../row.js';
import { VoiceCallDto } from './dto/call.dto.js';
import { VoicePayDto, VoicePayStatusDto } from './dto/payment.dto.js';
import { VoiceDialDto, VoiceGatherDto, VoiceRecordDto } from './dto/verb.dto.js';
import { VoiceDial } from './voice-dial.js';
import { VoiceGather } from './voice-gather.js';
import { VoiceNumber } from './voice-number.js';
import { VoicePayStatus } from './voice-pay-status.js';
import { VoicePay } from './voice-pay.js';
import { VoiceRecord } from './voice-record.js';

/** The events that single verbs and nouns of a document cause (wire-format sections 3 and 6.8). */
export const VERB_ROWS = {
  'voice.dial': row({
    family: 'voice',
    mode: 'actionable',
    trigger: 'A call that a <Dial> with action placed is over.',
    confidence: 'low',
    versions: { v0: VoiceDialDto },
    payload: VoiceDial,
    linked: true,
  }),
  'voice.gather': row({
    family: 'voice',
    mode: 'actionable',
    trigger: 'A <Gather> with action has its input; without input only if actionOnEmptyResult is set.',
    confidence: 'low',
    versions: { v0: VoiceGatherDto },
    payload: VoiceGather,
    linked: true,
  }),
  'voice.record': row({
    family: 'voice',
    mode: 'actionable',
    trigger: 'A <Record> with action has ended.',
    confidence: 'low',
    versions: { v0: VoiceRecordDto },
    payload: VoiceRecord,
    linked: true,
  }),
  'voice.pay': row({
    family: 'voice',
    mode: 'actionable',
    trigger: 'A <Pay> with action has collected all details, or has timed out.',
    confidence: 'low',
    versions: { v0: VoicePayDto },
    payload: VoicePay,
    linked: true,
    sensitive: true,
  }),
  'voice.pay.status': row({
    family: 'voice',
    mode: 'informational',
    trigger: 'A <Pay> with statusCallback moves from one prompt to the next.',
    confidence: 'very low',
    versions: { v0: VoicePayStatusDto },
    payload: VoicePayStatus,
    requested: true,
    sensitive: true,
  }),
  'voice.number': row({
    family: 'voice',
    mode: 'actionable',
    trigger: 'The callee of a <Number url> picks up and is to hear something before the two are connected.',
    confidence: 'very low',
    versions: { v0: VoiceCallDto },
    payload: VoiceNumber,
    linked: true,
  }),
} as const;
