import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { killTree } from '../processes/kill-tree.mjs';

const NODE = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

/**
 * Runs Jest in a folder, and gives back what became of each test file; `timedOut` when it took longer than the limit, in
 * milliseconds, and was ended.
 */
export async function jest(folder, { args, env = {}, limit }) {
  const results = mkdtempSync(join(tmpdir(), 'vox-jest-'));
  const file = join(results, 'results.json');
  const child = spawn(process.execPath, [...NODE, '--silent', '--json', `--outputFile=${file}`, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (text) => (printed += text));
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    killTree(child.pid);
  }, limit);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  const { testResults = [] } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  rmSync(results, { recursive: true });
  const files = testResults.map(({ name, status, startTime, endTime }) => ({
    name: relative(folder, name),
    passed: status === 'passed',
    seconds: (endTime - startTime) / 1_000,
  }));
  return { passed: code === 0, timedOut, files, printed };
}
