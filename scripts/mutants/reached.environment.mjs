import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import EndsProcesses from '../processes/jest-environment.mjs';

/** Writes which mutants a test file has reached into the folder `VOX_REACHED`. */
export default class TellsReached extends EndsProcesses {
  constructor(config, context) {
    super(config, context);
    this.testPath = context.testPath;
  }

  async teardown() {
    const { static: always = {} } = this.global.__stryker__?.mutantCoverage ?? {};
    const reached = JSON.stringify({ path: this.testPath, ids: Object.keys(always) });
    writeFileSync(join(process.env.VOX_REACHED, `${randomUUID()}.json`), reached);
    await super.teardown();
  }
}
