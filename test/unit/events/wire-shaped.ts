import fc from 'fast-check';

const NAMES =
  'type channel api_version id message_id batch_id to from body media received_at status time tag bulk_tag error ' +
  'direction pages duration url links callback_data CallSid AccountID TrunkID From To CallStatus ApiVersion AnsweredBy ' +
  'Vars Tag BulkTag Digits SpeechResult Confidence DialCallStatus DialCallDuration RecordingSid RecordingStatus ' +
  'RecordingUrl RecordingDuration CallDuration Result For Attempt PaymentCardNumber ExpirationDate constructor toString';
const WORDS = ['mo', 'MO', 'fax', 'per_recipient', 'messaging', 'rcs', 'inbound', 'delivered', 'v1', '2025-02-01', ''];
const bare: unknown = Object.create(null);
const hostile = fc.constantFrom<unknown>(
  Infinity,
  Number.NaN,
  2 ** 60,
  '\u0000',
  '\ud800',
  '9'.repeat(70_000),
  '{'.repeat(5_000),
  `{"a":${'['.repeat(40)}${']'.repeat(40)}}`,
  '{"__proto__":{"digits":"1"},"menu":{"digits":"2"}}',
  bare,
  Object.assign(Object.create(null) as object, { code: bare, url: [], media: {} }),
);
/** The intake drops keys that `class-transformer` would trip over, so they cannot arrive nested. */
const json = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => !/"(?:__proto__|constructor)"/.test(JSON.stringify(value)));

/** Parameters under names of the wire, with plausible words, arbitrary JSON and hostile values mixed. */
export const wireShaped = fc.dictionary(
  fc.constantFrom(...NAMES.split(' ')),
  fc.oneof(fc.constantFrom(...WORDS), fc.string(), json, hostile),
);
