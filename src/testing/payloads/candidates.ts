import type { VoxEventName } from '../../events/vox-event-name.type.js';

const PAYMENT = [
  'PaymentMethod',
  'PaymentCardNumber',
  'PaymentCardType',
  'PaymentCardPostalCode',
  'ExpirationDate',
  'SecurityCode',
  'BankAccountNumber',
  'BankRoutingNumber',
  'BankAccountType',
] as const;

/** Parameters that no source shows: left out when only documented ones are wanted (wire-format section 6.9). */
export const CANDIDATES: Readonly<Partial<Record<VoxEventName, readonly string[]>>> = {
  'voice.gather': ['Digits', 'SpeechResult', 'Confidence'],
  'voice.dial': ['DialCallStatus', 'DialCallSid', 'DialCallDuration', 'RecordingUrl'],
  'voice.record': ['RecordingUrl', 'RecordingDuration', 'Digits'],
  'voice.recording': [
    'RecordingSid',
    'RecordingUrl',
    'RecordingStatus',
    'RecordingDuration',
    'RecordingChannels',
    'RecordingTrack',
    'RecordingStartTime',
    'ErrorCode',
  ],
  'voice.status': ['CallDuration', 'Timestamp'],
  'voice.pay': [...PAYMENT, 'Result', 'PaymentToken', 'PaymentConfirmationCode', 'PaymentConnector', 'PaymentError'],
  'voice.pay.status': [...PAYMENT, 'For', 'Attempt', 'ErrorType', 'Required'],
};
