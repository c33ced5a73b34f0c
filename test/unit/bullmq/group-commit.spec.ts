import { describe, expect, it } from '@jest/globals';
import { GroupCommit } from '../../../src/bullmq/queue/group-commit.js';

interface Written {
  readonly jobs: readonly string[];
  readonly answer: (errors?: readonly (Error | undefined)[]) => void;
  readonly fail: (error: Error) => void;
}

function start(): { readonly groups: GroupCommit<string>; readonly written: Written[] } {
  const written: Written[] = [];
  const groups = new GroupCommit<string>(
    (jobs) =>
      new Promise((resolve, reject) => {
        written.push({ jobs, answer: (errors = []) => resolve(jobs.map((_, index) => errors[index])), fail: reject });
      }),
  );
  return { groups, written };
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const settled = async (...all: readonly Promise<void>[]): Promise<readonly string[]> =>
  (await Promise.allSettled(all)).map((one) => (one.status === 'fulfilled' ? 'stored' : String(one.reason)));

describe('groups of events that are written together', () => {
  it('take what comes in one turn, and what comes while one is on its way goes with the next', async () => {
    const { groups, written } = start();
    const first = [groups.add(['a']), groups.add(['b', 'c'])];
    await turn();
    const second = [groups.add(['d']), groups.add(['e'])];
    await turn();
    expect(written.map(({ jobs }) => jobs)).toEqual([['a', 'b', 'c']]);
    written[0]?.answer();
    expect(await settled(...first)).toEqual(['stored', 'stored']);
    await turn();
    expect(written.map(({ jobs }) => jobs)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    written[1]?.answer();
    expect(await settled(...second)).toEqual(['stored', 'stored']);
  });

  it('answer each event by its own jobs', async () => {
    const { groups, written } = start();
    const events = [groups.add(['a']), groups.add(['b', 'c']), groups.add(['d'])];
    await turn();
    written[0]?.answer([undefined, undefined, new Error('no c'), undefined]);
    expect(await settled(...events)).toEqual(['stored', 'Error: no c', 'stored']);
  });

  it('fail together with what waits behind them, and the next one begins anew', async () => {
    const { groups, written } = start();
    const early = groups.add(['a']);
    await turn();
    const behind = groups.add(['b']);
    written[0]?.fail(new Error('gone'));
    expect(await settled(early, behind)).toEqual(['Error: gone', 'Error: gone']);
    const late = groups.add(['c']);
    await turn();
    expect(written[1]?.jobs).toEqual(['c']);
    written[1]?.answer();
    expect(await settled(late)).toEqual(['stored']);
  });

  it('hold 128 jobs at most, and never part of an event', async () => {
    const { groups, written } = start();
    const events = Array.from({ length: 30 }, (_, event) =>
      groups.add(Array.from({ length: 10 }, (_job, index) => `${event}.${index}`)),
    );
    const large = groups.add(Array.from({ length: 500 }, (_, index) => `large.${index}`));
    for (let group = 0; group < 4; group++) {
      await turn();
      written[group]?.answer();
    }
    expect(await settled(...events, large)).toEqual(Array.from({ length: 31 }, () => 'stored'));
    expect(written.map(({ jobs }) => jobs.length)).toEqual([120, 120, 60, 500]);
  });
});
