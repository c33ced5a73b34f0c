import { join } from 'node:path';
import { jest } from './jest.mjs';

/** Test files of one run of Jest: a killer is mostly among the first, and starting Jest takes a second. */
const PORTIONS = [3, 12, Number.POSITIVE_INFINITY];
/** So many run whatever they cost: on a busy machine each was measured to be slow. */
const NEAREST = 12;
/** A run may take so much longer than it did without a mutant, and so many milliseconds besides. */
const SLOWER = 5;
const START = 20_000;

/** Finds out for one mutant after the other whether a test notices it. */
export class Judge {
  /** How often a test file has noticed a mutant of a source file. */
  kills = new Map();

  constructor(folder, { mutants, tests, budget }) {
    Object.assign(this, { folder, budget });
    this.fileOf = new Map(mutants.map(({ id, fileName }) => [id, fileName]));
    this.tests = tests.map((test) => ({ ...test, ids: new Set(test.ids), shares: this.sharesOf(test) }));
  }

  /** `killed`, `timeout`, `survived` or `unreached`, by which test file, and how many of those that reach it were run. */
  async judge(mutant) {
    const reaching = this.tests.filter(({ ids }) => ids.has(mutant.id));
    const chosen = this.affordable(this.nearestFirst(mutant, reaching));
    const verdict = { mutant, ran: 0, reaching: reaching.length };
    if (chosen.length === 0) return { ...verdict, verdict: 'unreached' };
    for (const size of PORTIONS) {
      const portion = chosen.slice(verdict.ran, verdict.ran + size);
      if (portion.length === 0) break;
      verdict.ran += portion.length;
      const { passed, timedOut, printed } = await this.run(mutant, portion);
      if (passed) continue;
      // Jest that stops at the first failure writes no results.
      const by = timedOut ? portion.map(({ name }) => name).join(', ') : /^FAIL .*?(test\/\S+)/m.exec(printed)?.[1];
      if (by === undefined) throw new Error(`no test ran against a mutant of ${mutant.fileName}:\n${printed}`);
      this.kills.set(`${mutant.fileName} ${by}`, this.killsOf(mutant, by) + 1);
      return { ...verdict, verdict: timedOut ? 'timeout' : 'killed', by };
    }
    return { ...verdict, verdict: 'survived' };
  }

  run(mutant, portion) {
    const names = portion.map(({ name }) => name);
    const seconds = portion.reduce((sum, test) => sum + test.seconds, 0);
    return jest(this.folder, {
      args: [
        '--runInBand',
        '--bail',
        '1',
        '--testSequencer',
        join(import.meta.dirname, 'given-order.sequencer.mjs'),
        '--runTestsByPath',
        ...names,
      ],
      env: { __STRYKER_ACTIVE_MUTANT__: mutant.id, VOX_TEST_ORDER: names.join('\n') },
      limit: START + seconds * 1_000 * SLOWER,
    });
  }

  /** First what reaches hardly more than the file of the mutant, is fast, and has noticed others of this file. */
  nearestFirst(mutant, reaching) {
    const worth = ({ name, seconds, shares }) =>
      ((shares.get(mutant.fileName) ?? 0) * (1 + this.killsOf(mutant, name))) / (0.5 + seconds);
    return reaching.toSorted((one, other) => worth(other) - worth(one));
  }

  killsOf({ fileName }, name) {
    return this.kills.get(`${fileName} ${name}`) ?? 0;
  }

  /** The nearest, and as many others as fit into the budget, in seconds. */
  affordable(tests) {
    let spent = 0;
    return tests.filter(({ seconds }, at) => at < NEAREST || (spent += seconds) <= this.budget);
  }

  /** Which part of the mutants that a test file reaches lies in each source file. */
  sharesOf({ ids }) {
    const shares = new Map();
    for (const id of ids) {
      const file = this.fileOf.get(id);
      shares.set(file, (shares.get(file) ?? 0) + 1 / ids.length);
    }
    return shares;
  }
}
