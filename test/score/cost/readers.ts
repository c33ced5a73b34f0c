import { basic, bearer, signedLinks, ssml, voxml } from 'nestjs-vox-webhooks';
import { readJob } from '../../../src/bullmq/queue/vox-job.js';
import { withoutLinkParameters } from '../../../src/common/link-parameters.js';
import { soleHeader } from '../../../src/common/sole-header.js';
import { createAuthenticator } from '../../../src/credentials/create-authenticator.js';
import { linkMark } from '../../../src/credentials/link-mark.js';
import { toE164 } from '../../../src/events/fields/phone-number.js';
import { fold, numberOf } from '../../../src/events/fields/values.js';
import { isWireDate } from '../../../src/events/fields/wire-date.js';
import { CallVars } from '../../../src/events/voice/call-vars.js';
import { cleanParams } from '../../../src/intake/clean-params.js';
import { bodyKind, isIdentity } from '../../../src/intake/content-type.js';
import { copyParams } from '../../../src/intake/copy-params.js';
import { decodeForm } from '../../../src/intake/decode-form.js';
import { decodeJson } from '../../../src/intake/decode-json.js';
import { printDocument } from '../../../src/reply/document-printer.js';
import { decodeUnreserved } from '../../../src/routing/normal-path.js';
import { WebhookPaths } from '../../../src/routing/webhook-paths.js';
import { readDocument } from '../../../src/testing/phone/document/read-document.js';
import { readCondition } from '../../../src/testing/phone/expression/expression-reader.js';
import { holds } from '../../../src/testing/phone/expression/holds.js';
import { Variables } from '../../../src/testing/phone/run/variables.js';
import { storedEvent } from '../../unit/delivery/stored-event.js';
import { ask, compose } from '../../unit/receiver/ask.js';
import { readAll } from '../../unit/field/read-all.js';
import { WORST } from '../../unit/field/worst-shapes.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, TOKEN } from '../../support/words.js';
import { BODY_SIZES, type CostCase, HEAD_SIZES } from './case.interface.js';
import {
  EXPRESSION_SHAPES,
  FIELD_SHAPES,
  FORM_SHAPES,
  HEADER_SHAPES,
  JSON_SHAPES,
  PATH_SHAPES,
  type Shapes,
  SSML_SHAPES,
  VARS_SHAPES,
  XML_SHAPES,
} from './shapes.js';

const MOST = BODY_SIZES[3];

type More = Partial<Pick<CostCase, 'sizes' | 'isBesideRequests'>>;

function casesOf(reader: string, shapes: Shapes, read: (text: string) => unknown, more: More = {}): CostCase[] {
  const all = Object.entries(shapes);
  return all.map(([shape, make]) => ({ reader, shape, make, read, sizes: BODY_SIZES, ...more }));
}

const HEAD: More = { sizes: HEAD_SIZES };
/** A document that is larger than 64 KB is not read at all. */
const DOCUMENT_SIZES = [936, 3_750, 15_000, 60_000] as const;
const BESIDE: More = { isBesideRequests: true };
const SECRET = 'a-secret-of-more-than-32-characters';
const LINKS = { url: () => '' };

const PATHS = new WebhookPaths(true, '', () => PATH);
const GUARD = createAuthenticator([bearer(TOKEN), basic('vox', 'a-good-password'), signedLinks(SECRET)], {
  headers: [],
  dropped: undefined,
  deadline: 1_000,
  onFailure: () => undefined,
});
const authorize = (authorization: string): unknown =>
  GUARD.authenticate({ url: PATH, headers: { authorization }, rawHeaders: ['Authorization', authorization] });
const authorizeLink = (query: string): unknown =>
  GUARD.authenticate({ url: `${PATH}?${query}`, headers: {}, rawHeaders: [] });

const VARIABLES = new Variables();
for (let at = 0; at < 500; at++) VARIABLES.set(`v${at}`, 'a');
VARIABLES.set('a', '1');

// Nobody keeps what was done, so that each run is the first; and no run is too large.
const DESK = { seen: { push: () => 0 } as unknown as unknown[] };
const RECEIVER = compose(DESK, { dedupe: false, body: { limit: 4 * MOST } });
const receive = (url: string, type: readonly [string, string], body: string): Promise<unknown> =>
  ask(RECEIVER, { url, headers: [GOOD, type], body });

const JOB = { ...storedEvent('k'), handler: 'Desk.take' };
/** What the parser of somebody else has made: of what is no JSON an empty object. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const QUERY_SHAPES: Shapes = {
  ...FORM_SHAPES,
  'names like ours': (size) => 'vox%2Dlinx=1&'.repeat(Math.floor(size / 13)),
  'marks of links': (size) => 'vox-link=YQ.b&'.repeat(Math.floor(size / 14)),
  'one long mark': (size) => `vox-link=${'a'.repeat(size)}.${'b'.repeat(8)}`,
  'dots in a mark': (size) => `vox-link=${'.'.repeat(size)}`,
};

/** A line of a header with a value of one byte, as often as it fits. */
const LINES: Shapes = {
  'very many lines': (size) => 'Cookie,a,'.repeat(Math.floor(size / 9)),
  'very many lines of this name': (size) => 'Content-Type,a,'.repeat(Math.floor(size / 15)),
  'names of the same length': (size) => 'Content-Typo,a,'.repeat(Math.floor(size / 15)),
};

/** Bodies of events, as the tests of fields know them, and all that is done with them up to the handler. */
const PAYLOADS: readonly CostCase[] = WORST.map(([shape, make]) => ({
  reader: 'payload',
  shape,
  make: (size) => JSON.stringify(make(size)),
  read: (text) => readAll(JSON.parse(text) as Parameters<typeof readAll>[0]),
  sizes: BODY_SIZES,
}));

/** Every reader of foreign input, with the worst that we know for it. */
export const CASES: readonly CostCase[] = [
  ...casesOf('JSON', JSON_SHAPES, (text) => cleanParams(decodeJson(text))),
  ...casesOf('form', FORM_SHAPES, (text) => decodeForm(text)),
  ...casesOf('form of a step', FORM_SHAPES, (text) => decodeForm(text, 'voice.gather')),
  ...casesOf('query', QUERY_SHAPES, (text) => decodeForm(withoutLinkParameters(text)), HEAD),
  ...casesOf('mark of a link', QUERY_SHAPES, linkMark, HEAD),
  ...casesOf('Vars', VARS_SHAPES, (text) => {
    const vars = new CallVars(text);
    return [vars.entries(), vars.get('a'), vars.only('digits')];
  }),
  ...PAYLOADS,
  ...casesOf('parsed body', JSON_SHAPES, (text) => cleanParams(copyParams(parsed(text)))),
  ...casesOf('job of a queue', JSON_SHAPES, (text) => readJob({ ...JOB, params: parsed(text) })),
  ...casesOf('date', FIELD_SHAPES, isWireDate),
  ...casesOf('number', FIELD_SHAPES, (text) => [numberOf(text), fold(text)]),
  ...casesOf('phone number', FIELD_SHAPES, toE164),
  ...casesOf('document of a handler', XML_SHAPES, (text) => printDocument(text, LINKS), { sizes: DOCUMENT_SIZES }),
  ...casesOf('text of a handler', SSML_SHAPES, (text) => printDocument(voxml().say(text), LINKS)),
  ...casesOf('SSML value', SSML_SHAPES, (text) => ssml`<s>${text}</s><sub alias="${text}">a</sub>`.toString()),
  ...casesOf('SSML markup', SSML_SHAPES, (text) => ssml(Object.assign([text], { raw: [text] })), BESIDE),
  ...casesOf('document for the phone', XML_SHAPES, (body) => readDocument({ body }), BESIDE),
  ...casesOf('expression', EXPRESSION_SHAPES, (text) => holds(readCondition(text), VARIABLES.expand), BESIDE),
  ...casesOf('Content-Type', HEADER_SHAPES, (text) => bodyKind(text), HEAD),
  ...casesOf('Content-Encoding', HEADER_SHAPES, isIdentity, HEAD),
  ...casesOf('Authorization', HEADER_SHAPES, authorize, HEAD),
  ...casesOf('signed link', QUERY_SHAPES, authorizeLink, HEAD),
  ...casesOf(
    'lines of headers',
    LINES,
    (text) => soleHeader({ headers: {}, rawHeaders: text.split(',') }, 'content-type'),
    HEAD,
  ),
  ...casesOf('path', PATH_SHAPES, (text) => [PATHS.locate(text), decodeUnreserved(text)], HEAD),
  ...casesOf('request with JSON', JSON_SHAPES, (text) => receive(PATH, JSON_TYPE, text)),
  ...casesOf('request with a form', FORM_SHAPES, (text) => receive(`${PATH}/voice.gather`, FORM_TYPE, text)),
  ...casesOf(
    'request with a query',
    QUERY_SHAPES,
    (text) => ask(RECEIVER, { method: 'GET', url: `${PATH}/sms.dlr?${text}`, headers: [GOOD] }),
    HEAD,
  ),
];
