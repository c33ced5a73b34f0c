import fc from 'fast-check';
import { TOKEN } from '../../support/receiver.js';

const PAIR = Buffer.from('vox:test-password').toString('base64');
const GOOD = [`Bearer ${TOKEN}`, `Basic ${PAIR}`] as const;

/** Characters that Node lets into a header value. */
const character = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
  { weight: 1, arbitrary: fc.constantFrom(0x09, 0x80, 0xa0, 0xe4, 0xff) },
);
const text = fc.array(character, { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
const good = fc.constantFrom(...GOOD);

const cut = fc.tuple(good, fc.nat(), fc.nat({ max: 4 }), text).map(([value, at, count, junk]) => {
  const index = at % value.length;
  return value.slice(0, index) + junk + value.slice(index + count);
});
const recased = fc.tuple(good, fc.nat()).map(([value, at]) => {
  const index = at % value.length;
  return value.slice(0, index) + value.slice(index).toUpperCase();
});
const sloppy = fc.constantFrom(
  `Basic ${PAIR}!!!!`,
  `Basic ${PAIR}=`,
  `Basic ${PAIR.replace(/=+$/, '')}`,
  `Basic  ${PAIR}`,
  `Basic\t${PAIR}`,
  `Basic ${PAIR.slice(0, 4)} ${PAIR.slice(4)}`,
  `Basic vox:test-password`,
  `Basic ${Buffer.from('vox:').toString('base64')}`,
  `Basic ${Buffer.from(':test-password').toString('base64')}`,
  `Basic ${Buffer.from('VOX:test-password').toString('base64')}`,
  `Bearer ${PAIR}`,
  `Basic ${TOKEN}`,
  `Bearer ${TOKEN}, Bearer ${TOKEN}`,
  `Bearer ${TOKEN},`,
  `Bearer "${TOKEN}"`,
  `Bearer token=${TOKEN}`,
  `Bearer ${encodeURIComponent(TOKEN)}%00`,
  `Token ${TOKEN}`,
  `Digest username="vox"`,
  TOKEN,
  'Bearer',
  'Bearer undefined',
  'Bearer null',
  'Basic Og==',
  'Basic',
  '',
);
const value = fc.oneof(
  { weight: 4, arbitrary: cut },
  { weight: 3, arbitrary: sloppy },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('Bearer ', 'Basic ', ''), text).map(([scheme, rest]) => scheme + rest),
  },
  { weight: 1, arbitrary: recased },
);

/** Authorization lines of one request: mostly one, often two, of which one may be good. */
export const authorizations = fc.oneof(
  { weight: 7, arbitrary: value.map((one) => [one]) },
  {
    weight: 2,
    arbitrary: fc.tuple(good, fc.oneof(value, good)).chain((two) => fc.shuffledSubarray(two, { minLength: 2 })),
  },
  { weight: 1, arbitrary: fc.constant<string[]>([]) },
);

/** The rule in the simplest words: one header, scheme in any case, one space, exactly the configured bytes. */
export function isGood(values: readonly string[]): boolean {
  if (values.length !== 1) return false;
  const [scheme = '', ...rest] = (values[0] ?? '').replace(/^[ \t]+|[ \t]+$/g, '').split(' ');
  return GOOD.includes(
    `${scheme.charAt(0).toUpperCase()}${scheme.slice(1).toLowerCase()} ${rest.join(' ')}` as (typeof GOOD)[number],
  );
}

const P = '/webhooks/vox';
export const paths = fc.constantFrom(
  P,
  `${P}/`,
  `${P}//`,
  `/${P}`,
  `/.${P}`,
  '/webhooks/./vox',
  '/webhooks//vox',
  '/webhooks/x/../vox',
  '/webhooks%2fvox',
  '/webhooks%2Fvox/sms.mo',
  '/%77ebhooks/vox',
  '/Webhooks/VOX',
  `${P};a=b`,
  '/webhooks;a/vox',
  `${P}/sms.mo`,
  `${P}/sms.mo/`,
  `${P}/SMS.MO`,
  `${P}/sms.mo;a`,
  `${P}/sms%2emo`,
  `${P}/./sms.mo`,
  `${P}/%2e/sms.mo`,
  `${P}//sms.mo`,
  `${P}/sms.mo/step`,
  `${P}/sms.mo/a/b`,
  `${P}/voice.inbound`,
  `${P}/voice.inbound/menu?CallSid=c1&From=%2B1&To=%2B2`,
  `${P}?type=mo&from=12025550188&to=12025550123&body=x`,
  `${P}#`,
  `${P}%00`,
  `${P}/%zz`,
  `http://127.0.0.1${P}`,
  `http://evil.example${P}/sms.mo`,
  '*',
);

export const methods = fc.oneof(
  { weight: 4, arbitrary: fc.constant('POST') },
  { weight: 2, arbitrary: fc.constant('GET') },
  { weight: 2, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY') },
);
