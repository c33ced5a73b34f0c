import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../consumers/run.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const TIMEOUT = 3_600_000;

/** Runs a script of package.json; what it printed, and whether it ended well. */
async function runScript(env, name, ...args) {
  try {
    return {
      ok: true,
      printed: (await run({ cwd: ROOT, env, timeout: TIMEOUT }, 'npm', 'run', name, '--', ...args)).stdout,
    };
  } catch (error) {
    return { ok: false, printed: error.message };
  }
}

const word = (ok, passed, failed) => (ok ? `ok ${passed}` : `FAILED ${failed ?? '?'}`);

/** A layer of Jest: how many tests passed or failed, and the failures. */
export async function runTests(env, args) {
  const folder = mkdtempSync(join(tmpdir(), 'vox-node-'));
  const file = join(folder, 'results.json');
  const { ok, printed } = await runScript(env, 'jest', '--silent', '--json', `--outputFile=${file}`, ...args);
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  const failures = (results?.testResults ?? [])
    .filter(({ status }) => status !== 'passed')
    .map(({ message }) => message);
  const told = failures.length > 0 ? failures.join('\n') : printed;
  return { ok, word: word(ok, results?.numPassedTests, results?.numFailedTests), told };
}

/** The consumers of the package. */
export async function runConsumers(env, args) {
  const { ok, printed } = await runScript(env, 'consumers', ...args);
  const [, passed, failed] = /^consumers ok=(\d+) failed=(\d+)$/m.exec(printed) ?? [];
  return { ok, word: word(ok, passed, failed), told: printed };
}
