// What the sources say of each wire field, by section of docs/wire-format.md: where it is known from in each version, and
// what else there is to know. The generator refuses a field of a wire DTO that has no line here, and a line without field.
const [documented, seen, vendor, consumer, inferred, candidate] = [
  'documented',
  'seen',
  'vendor',
  'consumer',
  'inferred',
  'candidate',
];

/** Section 4.1, `sms.mo` and `mms.mo`: v1, then 2025-02-01. */
export const INBOUND_MESSAGE = {
  channel: [undefined, seen, '`messaging`; any other word is another channel.'],
  type: [documented, seen, 'Always `mo`.'],
  api_version: [undefined, seen, '`2025-02-01`: a date, neither v1 nor v2.'],
  id: [consumer, seen, '24 hex digits. The documentation of v1 has no id, yet a receiver of v1 reads one.'],
  message_id: [inferred, inferred, 'Never seen here; taken where `id` is missing.'],
  to: [documented, seen, 'v1: digits without plus in the samples; later: E.164 with plus.'],
  from: [documented, seen, 'As `to`; short codes and names have to be expected as well.'],
  body: [
    documented,
    seen,
    'As it was typed, white space at the end included. A receiver of v1 met null and absent ones.',
  ],
  media: [
    documented,
    inferred,
    'URLs, with MMS only. No MMS of 2025-02-01 was captured; objects with `url` are taken too.',
  ],
  received_at: [documented, seen, 'ISO 8601 in UTC; v1 samples without milliseconds, live ones with.'],
};

/** Section 4.2, `sms.dlr` and `mms.dlr`: v1, then 2025-02-01. */
export const RECEIPT = {
  channel: [undefined, seen, '`messaging`.'],
  type: [
    documented,
    seen,
    'Documented as always `per_recipient`. A live receipt has it, but its value was not recorded.',
  ],
  api_version: [undefined, seen, '`2025-02-01`.'],
  batch_id: [documented, undefined, 'Documented as required, missing in a live receipt. 16 letters and digits.'],
  message_id: [documented, seen, 'The id that sending the message gave back.'],
  id: [consumer, consumer, 'What a receiver read before it looked for `message_id`; it may be a mistake.'],
  tag: [documented, vendor, 'The text sent along with the message, at most 256 characters. Missing if none was sent.'],
  bulk_tag: [vendor, vendor, 'The same for a whole campaign.'],
  to: [documented, seen, 'Documented as an array; whether the live one is text or array was not recorded.'],
  from: [consumer, consumer, 'Not in a live receipt.'],
  status: [documented, seen, 'See section 9.1; upper case occurs on RCS.'],
  time: [documented, seen, 'ISO 8601 in UTC.'],
  error: [
    documented,
    consumer,
    'Documented as a required text that has members: `code` (text or number) and `description`. `{}` or nothing when all is well.',
  ],
};

/** Section 6.1: what every voice webhook may carry. */
export const BASIC_CALL = {
  CallSid: [documented, 'Id of the call. Its format is not documented.'],
  AccountID: [documented, 'Six digits in samples. It ends in a capital `ID`, and it is not `AccountSid`.'],
  TrunkID: [documented, 'Trunk group, five digits in samples.'],
  From: [documented, 'Who calls. Blank or a word when withheld (inferred).'],
  To: [documented, 'The called number.'],
  CallStatus: [documented, 'The list of values was not to be had, see section 9.2.'],
  ApiVersion: [documented, 'Version of the API that handles the call; its values are unknown.'],
  AnsweredBy: [documented, 'Only with machine detection, see section 9.3. In the newer revision of the page only.'],
  Vars: [documented, 'The variables of the call, see section 6.2.'],
  Tag: [candidate, 'That tags come back is said by vendor code, under which name is not: all four are read.'],
  tag: [candidate, 'See `Tag`.'],
  BulkTag: [candidate, 'See `Tag`.'],
  bulk_tag: [candidate, 'See `Tag`.'],
};

/** Section 6.9: parameters beyond the basic ones that were never seen. Only what a source says of the value is noted. */
export const CANDIDATES = {
  'voice.status': { CallDuration: 'Seconds.' },
  'voice.recording': {
    RecordingStatus: 'The values `in-progress`, `completed` and `failed` are documented, the name is not.',
    RecordingSid: '',
    RecordingUrl: '',
    RecordingDuration: 'Seconds.',
    RecordingChannels: '',
  },
  'voice.dial': {
    DialCallStatus: 'Documented is `<output>.status` in `Vars`.',
    DialCallSid: '',
    DialCallDuration: 'Seconds.',
    RecordingUrl: '',
  },
  'voice.gather': {
    Digits: 'Documented is `<output>.digits` in `Vars`.',
    SpeechResult: 'Documented is `<output>.speech` in `Vars`.',
    Confidence: '',
  },
  'voice.record': { RecordingUrl: 'That there is a URL is documented.', RecordingDuration: 'Seconds.', Digits: '' },
  'voice.pay': {
    Result: '',
    PaymentToken: '',
    PaymentConfirmationCode: '',
    PaymentConnector: '',
    PaymentError: '',
    PaymentMethod: 'Presumably the values of the attribute `paymentMethod`.',
    PaymentCardNumber: '',
    PaymentCardType: 'Presumably the values of the attribute `validCardTypes`.',
    PaymentCardPostalCode: '',
    ExpirationDate: '',
    SecurityCode: '',
    BankAccountNumber: '',
    BankRoutingNumber: '',
    BankAccountType: 'Presumably the values of the attribute `bankAccountType`.',
  },
  'voice.pay.status': {
    For: 'Presumably the values of the attribute `for` of `<Prompt>`.',
    Attempt: 'Presumably the values of the attribute `attempt` of `<Prompt>`.',
    ErrorType: 'Presumably the values of the attribute `errorType` of `<Prompt>`.',
    Required: '',
    PaymentMethod: '',
    PaymentCardNumber: '',
    PaymentCardType: '',
    PaymentCardPostalCode: '',
    ExpirationDate: '',
    SecurityCode: '',
    BankAccountNumber: '',
    BankRoutingNumber: '',
    BankAccountType: '',
  },
};

/** Section 7.1, `fax.inbound` and `fax.outbound`. */
export const FAX = {
  type: [documented, 'Always `fax`.'],
  id: [documented, 'A UUID in a sample.'],
  direction: [documented, '`outbound` in a sample; `inbound` is inferred.'],
  to: [documented, 'The text of the page has a plus, the samples have none.'],
  from: [documented, 'As `to`.'],
  status: [documented, 'Only `failed` was seen, in a sample.'],
  time: [documented, 'ISO 8601 in UTC, with milliseconds in samples.'],
  pages: [documented, 'Documented as text; a number on the fax resource of the REST API.'],
  duration: [documented, 'Seconds; as `pages`.'],
  url: [documented, 'Outbound: the file that was sent.'],
  links: [
    documented,
    'Called a text, described as an object, written as `links[]`. `links[].media` is the file received.',
  ],
  error: [
    documented,
    'Called a text, described as an object with `code` and `description`; `code` is a number in a sample.',
  ],
};

/** Section 8, `flow.status`. */
export const FLOW = {
  status: [candidate, ''],
  tag: [vendor, 'The text given when the execution was created.'],
  bulk_tag: [vendor, 'The same for a whole campaign.'],
};

/** Section 9.1: statuses of messages, and where each is known from. */
export const STATUSES = {
  queued: vendor,
  delivering: vendor,
  delivered: vendor,
  failed: vendor,
  expired: vendor,
  unknown: vendor,
  sent: consumer,
  undelivered: consumer,
};

/** Section 17: how far each example is sourced. */
export const EXAMPLE_ORIGINS = {
  17.1: 'Keys and formats of a live request; number and id replaced.',
  17.2: 'Documented fields, made-up values.',
  17.3: 'A sample in the code of a consumer, filled in.',
  17.4: 'Made up: the keys of 17.1 and the documented `media`.',
  17.5: 'Keys of a live receipt; all values made up, that of `type` included.',
  17.6: 'Documented fields, made-up values; the error is one that a consumer names.',
  17.7: 'Made up from vendor code.',
  17.8: 'Made up from what a consumer read at first.',
  17.9: 'Made up from notes in vendor code.',
  '17.10': 'Made up; the weakest of all.',
  17.11: 'Documented names and encoding, made-up values.',
  17.12: 'Documented names, made-up values.',
  17.13: 'That `Vars` is JSON as text is known from vendor code; nested or flat is not, so both are shown.',
  17.14: 'The basic parameters are documented; `Digits` is a candidate.',
  17.15: 'The basic parameters are documented; `DialCallStatus` and `DialCallDuration` are candidates.',
  17.16: 'The basic parameters are documented; `RecordingUrl` and `RecordingDuration` are candidates.',
  17.17:
    'The value of the status is documented, that the basic parameters come too is assumed; all names that begin with `Recording` are candidates.',
  17.18: 'The status is one of vendor code, the basic parameters are documented, `CallDuration` is a candidate.',
  17.19: 'The basic parameters are documented; all others are candidates.',
  '17.20': 'Candidates, with values from the attributes of `<Prompt>`; that the basic parameters come too is assumed.',
  17.21: 'Made up from an attribute in vendor code.',
  17.22: 'Documented fields; the shape of `links` is made up.',
  17.23: 'Documented fields, values after a sample of the REST API.',
  17.24: 'Made up but for the tags.',
};
