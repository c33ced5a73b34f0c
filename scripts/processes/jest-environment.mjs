import { TestEnvironment } from 'jest-environment-node';

const KEY = Symbol.for('nestjs-vox-webhooks.processes');
const PARENT = process.ppid;

// Without Jest's main process nobody would end a worker. A listener for `disconnect` would keep it from ending by itself.
setInterval(() => process.ppid === PARENT || process.exit(1), 500).unref();

/** Node's environment, and an end for the processes that a test file has left behind. */
export default class EndsProcesses extends TestEnvironment {
  async teardown() {
    await this.global[KEY]?.end();
    await super.teardown();
  }
}
