import { describe, expect, it } from '@jest/globals';
import type { Cell } from './measure/cell.interface.js';
import { chargedTimes } from './profile/charged-times.js';
import { originOf } from './profile/origin-of.js';
import { selfTimes } from './profile/self-times.js';
import { ratiosOf } from './report/ratio.js';
import { spread } from './report/spread.js';

function cell(server: string, cpus: readonly number[]): Cell {
  const samples = cpus.map((cpu) => ({ cpu, throughput: 1, p50: 1, p99: 1, rss: 1 }));
  return { server, workload: 'receipt', samples };
}

describe('the numbers of the benchmark', () => {
  it.each([
    [[3, 1, 2], { median: 2, min: 1, max: 3 }],
    [[4, 1, 2, 30], { median: 3, min: 1, max: 30 }],
    [[7], { median: 7, min: 7, max: 7 }],
  ])('puts %j in brief', (values, expected) => {
    expect(spread(values)).toEqual(expected);
  });

  it('compares round by round, and the medians', () => {
    const cells = [cell('a', [10, 40, 30]), cell('b', [20, 40, 10])];
    const [ratio] = ratiosOf(cells, [{ name: 'a/b', ours: ['a', 'receipt'], reference: ['b', 'receipt'] }]);
    expect(ratio).toMatchObject({ ofMedians: 1.5, pairs: { median: 1, min: 0.5, max: 3 } });
  });

  it('leaves out a comparison with a server that was not measured', () => {
    const comparison = { name: 'a/b', ours: ['a', 'receipt'], reference: ['b', 'receipt'] } as const;
    expect(ratiosOf([cell('a', [1])], [comparison])).toEqual([]);
  });
});

describe('the profile of the benchmark', () => {
  it.each([
    ['', 'native', ''],
    ['node:internal/timers', 'node', 'internal/timers'],
    ['file:///x/node_modules/@nestjs/core/router/a.js', '@nestjs/core', 'router/a.js'],
    ['/x/node_modules/one/node_modules/two/index.js', 'two', 'index.js'],
    ['file:///x/dist/esm/auth/basic.js', 'ours', 'auth/basic.js'],
    ['file:///x/test/bench/servers/ledger.ts', 'benchmark', 'servers/ledger.ts'],
    ['file:///elsewhere.js', 'other', 'file:///elsewhere.js'],
  ])('knows whose code %j is', (url, group, file) => {
    expect(originOf(url)).toEqual({ group, file });
  });

  it('adds up the own time of a function, whoever called it, and leaves waiting out', () => {
    const frame = { scriptId: '1', columnNumber: 0 };
    const work = { ...frame, functionName: 'work', url: 'file:///x/dist/esm/a.js', lineNumber: 9 };
    const idle = { ...frame, functionName: '(idle)', url: '', lineNumber: -1 };
    const nodes = [
      { id: 1, callFrame: work },
      { id: 2, callFrame: idle },
      { id: 3, callFrame: work },
    ];
    const profile = { nodes, startTime: 0, endTime: 0, samples: [1, 2, 3, 1], timeDeltas: [5, 100, 7, 1] };
    expect(selfTimes(profile)).toEqual([{ group: 'ours', file: 'a.js', name: 'work', line: 10, time: 13 }]);
  });
  it('charges what others spend to the nearest file of ours below them', () => {
    const node = (id: number, url: string, ...children: number[]) => ({
      id,
      callFrame: { scriptId: '1', columnNumber: 0, functionName: 'f', url, lineNumber: 1 },
      children,
    });
    const nodes = [
      node(1, '', 2, 6),
      node(2, 'file:///x/dist/esm/a.js', 3),
      node(3, 'node:timers', 4),
      node(4, 'file:///x/dist/esm/b.js', 5),
      node(5, '/x/node_modules/rxjs/index.js'),
      node(6, 'node:net'),
    ];
    const profile = {
      nodes,
      startTime: 0,
      endTime: 0,
      samples: [2, 3, 4, 5, 6],
      timeDeltas: [1, 20, 300, 4000, 50000],
    };
    expect(Object.fromEntries(chargedTimes(profile))).toEqual({ 'a.js': 21, 'b.js': 4300 });
  });
});
