import { describe, expect, it } from '@jest/globals';
import { CATALOGUE, type EventRow } from 'nestjs-vox-webhooks/diagnostics';
import type { VoxEventName } from 'nestjs-vox-webhooks';
import { detectVersion } from '../../../src/events/identify-event.js';
import { violationsOf } from '../../../src/parsing/violations-of.js';
import { fresh } from '../../../src/testing/payloads/sample-values.js';
import { leastSample } from '../../../src/testing/payloads/least-sample.js';

const CASES = (Object.entries(CATALOGUE) as [VoxEventName, EventRow][]).flatMap(([event, row]) =>
  Object.keys(row.versions).map((version) => ({ event, version, row })),
);

/** As if nobody had written a sample for any event. */
describe.each(CASES)('the sample that is made of the rules of $event $version', ({ event, version, row }) => {
  const make = () => leastSample(event, version)({ fresh: fresh(), given: {}, output: undefined });

  it('breaks none of them, and is of that version', () => {
    const params = make();
    const { dto, ...detected } = detectVersion(row, params);
    expect(detected).toEqual({ version, known: true });
    expect(violationsOf(dto, params)).toEqual([]);
  });

  it('has nothing that may be left out', () => {
    const params = make();
    const { dto } = detectVersion(row, params);
    const required = Object.keys(params).filter((name) => name !== 'api_version');
    const without = (name: string) => violationsOf(dto, { ...params, [name]: undefined });
    expect(required.filter((name) => without(name).length === 0)).toEqual([]);
  });

  it('is another event each time, unless nothing is required', () => {
    const isEmpty = Object.keys(make()).length === 0;
    expect(isEmpty).toBe(event === 'flow.status');
    expect(JSON.stringify(make()) === JSON.stringify(make())).toBe(isEmpty);
  });
});
