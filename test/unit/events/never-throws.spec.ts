import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CATALOGUE } from '../../../src/events/catalogue.js';
import { detectVersion, identifyEvent } from '../../../src/events/identify-event.js';
import type { EventRow } from '../../../src/events/event-row.interface.js';
import type { VoxEventName } from '../../../src/events/vox-event-name.type.js';
import { WIRE_EXAMPLES } from '../../fixtures/wire-examples.js';
import { judge } from './judge.js';
import { paramsOf } from './params-of.js';
import { wireShaped } from './wire-shaped.js';

const NAMES = Object.keys(CATALOGUE) as VoxEventName[];

describe('whatever the parameters are', () => {
  it.each(NAMES)('%s is judged, lifted, printed and identified', (name) => {
    const line: EventRow = CATALOGUE[name];
    fc.assert(
      fc.property(wireShaped, fc.option(fc.string(), { nil: undefined }), (params, step) => {
        identifyEvent(params);
        judge(name, params);
        const payload = new line.payload(params, { step });
        const identity = line.identity?.(payload);
        expect(identity?.every((part) => typeof part === 'string') ?? true).toBe(true);
        expect(typeof JSON.stringify(payload)).toBe('string');
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(WIRE_EXAMPLES)('example $id', ({ id, event }) => {
  it('may have any other parameters, which stay on raw', () => {
    const params = paramsOf(id);
    const extra = fc.dictionary(
      fc.string({ minLength: 1 }).map((key) => `x${key}`),
      fc.jsonValue({ maxDepth: 3 }).filter((value) => !/"(?:__proto__|constructor)"/.test(JSON.stringify(value))),
    );
    fc.assert(
      fc.property(extra, (added) => {
        const fuller = { ...added, ...params };
        expect(judge(event, fuller)).toEqual([]);
        const known = detectVersion(CATALOGUE[event], params).known;
        expect(known).toBe(true);
        expect(new CATALOGUE[event].payload(fuller).raw).toEqual(fuller);
      }),
      { numRuns: 50 },
    );
  });
});
