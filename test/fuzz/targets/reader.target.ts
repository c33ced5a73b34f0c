import { strict as assert } from 'node:assert';
import { VoxRefusalError } from 'nestjs-vox-webhooks';
import { FORBIDDEN_KEYS } from '../../../src/common/forbidden-keys.js';
import { jsonSize, MAX_DEPTH, MAX_KEYS } from '../../../src/events/fields/json-size.js';
import { StrictReader } from '../../../src/intake/strict-reader.js';
import { RequestContext } from '../../../src/request/request-context.js';
import type { FuzzTarget } from '../fuzz-target.interface.js';

const READER = new StrictReader({ limit: 4_096, deadline: 1_000, contentTypes: 'sniff' });

function context(contentType: string, body: Buffer): Promise<RequestContext> {
  const isQuery = contentType === 'GET';
  const head = {
    method: isQuery ? 'GET' : 'POST',
    url: isQuery ? `/vox?${body.toString('latin1')}` : '/vox',
    headers: isQuery ? {} : { 'content-type': contentType },
    rawHeaders: isQuery ? [] : ['Content-Type', contentType],
  };
  const request = { head, isSecure: false, parsed: undefined, read: () => Promise.resolve(body) };
  return READER.read(new RequestContext('default', head, { credential: 'fuzz' }), request);
}

function isClean(value: unknown, depth = 1): boolean {
  if (typeof value !== 'object' || value === null) return true;
  assert.ok(depth <= MAX_DEPTH, 'deeper than the limit');
  return (
    Object.keys(value).every((name) => !FORBIDDEN_KEYS.has(name)) &&
    Object.values(value).every((one) => isClean(one, depth + 1))
  );
}

/** What a lenient reader makes of the same bytes: a text must be a text that it reads too. */
function compare(params: Readonly<Record<string, unknown>>, text: string): void {
  const pairs = new URLSearchParams(`?${text}`);
  for (const [name, value] of Object.entries(params))
    if (typeof value === 'string')
      assert.ok(pairs.getAll(name).includes(value), `${JSON.stringify(name)} is read as another text`);
}

const withoutForbidden = (text: string): unknown =>
  JSON.parse(text, function (this: unknown, key: string, value: unknown) {
    return FORBIDDEN_KEYS.has(key) && !Array.isArray(this) ? undefined : value;
  });

/** A body or a query: the Content-Type, or `GET`, on the first line, then the bytes. */
export const readerTarget: FuzzTarget = {
  name: 'reader',
  files: ['/src/intake/', '/src/events/fields/json-size', '/src/common/url-parts', '/src/common/link-parameters'],
  words: [
    'application/json\n',
    'application/x-www-form-urlencoded\n',
    'GET\n',
    ';charset=utf-8',
    ';charset="UTF8"',
    'a=b&',
    'media=',
    'media[]=',
    'media[0]=',
    'media[0][url]=',
    'links[0][url]=',
    'error[code]=',
    'error.code=',
    'Digits[a]=',
    'Vars=',
    '__proto__',
    '[__proto__]',
    'constructor',
    '%41',
    '%E0%A4',
    '%zz',
    '+',
    '&',
    '=',
    '{"a":1}',
    '[1,"a",{}]',
    '{"__proto__":{"x":1}}',
    '{"a":',
    '[',
    '\\"',
    '"',
    'null',
    '1e400',
    '\ufeff',
  ],
  async run(input) {
    const [line = ''] = input.toString('latin1').split('\n', 1);
    const body = input.subarray(line.length + 1);
    let read: RequestContext;
    try {
      read = await context(line, body);
    } catch (error) {
      if (error instanceof VoxRefusalError) return;
      throw error;
    }
    const { params, fault } = read;
    assert.notEqual(params === undefined, fault === undefined, 'parameters or a fault, one of them');
    assert.equal(Reflect.get({}, 'x'), undefined, 'a prototype is polluted');
    if (params === undefined) return;
    assert.equal(Object.getPrototypeOf(params), null);
    assert.ok(isClean(params), 'a forbidden name is kept');
    // A query comes as the bytes of UTF-8 as well, one character each.
    const text = (line === 'GET' ? read.bytes : body).toString('utf8').replace(/^\ufeff/, '');
    if (line !== 'GET' && text.trimStart().startsWith('{') && !line.toLowerCase().includes('form')) {
      assert.ok(jsonSize(text).keys <= MAX_KEYS, 'more fields than the limit');
      assert.deepEqual({ ...params }, withoutForbidden(text));
    } else compare(params, text);
  },
};
