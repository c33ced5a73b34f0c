import { describe, expect, it } from '@jest/globals';
import { OUTCOMES } from 'nestjs-vox-webhooks/diagnostics';
import { ALL } from '../../http/policy/cases/all.js';

const CASES = ALL.flatMap(({ rule, cases }) => cases.map(({ name, ends }) => ({ name: `${rule}: ${name}`, ends })));

/** Situations of repeats, queues, load and shutdown, which no single request brings about: proved where those are. */
const ELSEWHERE = ['busy', 'draining', 'duplicate', 'overloaded', 'stored'];

describe('the case tables', () => {
  it('name every outcome of the outcome policy that is not proved elsewhere', () => {
    const named = new Set(CASES.map(({ ends }) => ends));
    expect([...named, ...ELSEWHERE].toSorted()).toEqual(Object.keys(OUTCOMES).toSorted());
  });

  it('hold at least 250 cases, no two of one name', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(250);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });
});
