import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import EndsProcesses from '../processes/jest-environment.mjs';

/** A test file that takes longer, in milliseconds, is not run to its end. */
const ENDLESS = 180_000;

/** Writes which mutants a test file has reached, and whether it came to its end, into the folder `VOX_REACHED`. */
export default class TellsReached extends EndsProcesses {
  began = performance.now();
  isEndless = false;

  constructor(config, context) {
    super(config, context);
    this.testPath = context.testPath;
  }

  handleTestEvent({ name, test }) {
    if (name !== 'test_start' || performance.now() - this.began < ENDLESS) return;
    this.isEndless = true;
    test.mode = 'skip';
  }

  async teardown() {
    const { static: always = {} } = this.global.__stryker__?.mutantCoverage ?? {};
    const { testPath: path, isEndless } = this;
    const reached = JSON.stringify({ path, isEndless, ids: Object.keys(always) });
    writeFileSync(join(process.env.VOX_REACHED, `${randomUUID()}.json`), reached);
    await super.teardown();
  }
}
