import { strict as assert } from 'node:assert';
import { Logger } from '@nestjs/common';
import { VoxRefusalError } from 'nestjs-vox-webhooks';
import { CATALOGUE } from '../../../src/events/catalogue.js';
import { detectVersion } from '../../../src/events/identify-event.js';
import type { VoxEventName } from '../../../src/events/vox-event-name.type.js';
import { cleanParams } from '../../../src/intake/clean-params.js';
import { decodeJson } from '../../../src/intake/decode-json.js';
import { compileRules } from '../../../src/parsing/compile-rules.js';
import { EventParser } from '../../../src/parsing/event-parser.js';
import { flatViolationsOf } from '../../../src/parsing/violations-of.js';
import { RequestContext } from '../../../src/request/request-context.js';
import { WebhookLogger } from '../../../src/telemetry/webhook-logger.js';
import type { FuzzTarget } from '../fuzz-target.interface.js';

Logger.overrideLogger(false);
const PARSER = new EventParser({ dto: {}, onInvalid: 'reject' }, new WebhookLogger('fuzz'));
const HEAD = { method: 'POST', url: '/vox', headers: {}, rawHeaders: [] };

function parse(event: VoxEventName | undefined, text: string): ReturnType<EventParser['parse']> | undefined {
  const context = new RequestContext('default', HEAD, { credential: 'fuzz' }, event);
  try {
    context.params = cleanParams(decodeJson(text));
    context.bytes = Buffer.from(text);
    return PARSER.parse(context);
  } catch (error) {
    if (error instanceof VoxRefusalError) return undefined;
    throw error;
  }
}

/** Parameters of an event: its name, or nothing, on the first line, then JSON. */
export const parserTarget: FuzzTarget = {
  name: 'parser',
  files: ['/src/parsing/', '/src/events/'],
  words: [
    ...(Object.keys(CATALOGUE).map((name) => `${name}\n`) as [string, ...string[]]),
    '"type":"mo"',
    '"type":"per_recipient"',
    '"api_version":"2025-02-01"',
    '"message_id":',
    '"status":"sent"',
    '"to":["+12025550188"]',
    '"from":"+12025550123"',
    '"time":"2026-02-31T00:00:00Z"',
    '"CallSid":',
    '"Vars":{"a":{"digits":"1"}}',
    '"error":{"code":1,"description":""}',
    '"media":[{"url":"https://a.b/c","type":"image/png"}]',
    'null',
    '{}',
    '[]',
    '""',
    '0',
    '-1',
    '1e400',
    'true',
    '{"a":1},',
    ',',
  ],
  run(input) {
    const whole = input.toString('utf8');
    const [line = ''] = whole.split('\n', 1);
    const text = whole.slice(line.length + 1);
    const parsed = parse(Object.hasOwn(CATALOGUE, line) ? (line as VoxEventName) : undefined, text);
    if (!parsed) return;
    const { context, event, payload, flaws, violations, row } = parsed;
    assert.match(context.key, /^v1-[\w-]{43}$/);
    assert.equal(parse(event, text)?.context.key, context.key, 'the key is not the same again');
    assert.equal(typeof JSON.stringify(payload), 'string');
    // A version that is newer than the package is let through with what it broke.
    const { dto, known } = detectVersion(row, context.params ?? {});
    if (known) assert.deepEqual(violations, []);
    assert.deepEqual([...new Set(flaws)].toSorted(), flaws, 'flaws are sorted, each once');
    if (compileRules(dto)?.(context.params ?? {})) assert.deepEqual(flatViolationsOf(dto, context.params ?? {}), []);
  },
};
