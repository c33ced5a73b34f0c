import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { jest } from './jest.mjs';

const LIMIT = 3_600_000;

/** What tests reach, out of a file if it is there; else it is found out, and written there if a file is named. */
export async function keptOrReachedBy(folder, selection, file) {
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const found = await reachedBy(folder, selection);
  if (file !== undefined) writeFileSync(file, JSON.stringify(found));
  return found;
}

/**
 * Runs the selected tests once without a mutant: which test files pass, how many seconds each takes, and which mutants it reaches.
 * One that fails on instrumented sources, because it reads their text, can tell nothing about a mutant.
 */
async function reachedBy(folder, selection) {
  const told = mkdtempSync(join(tmpdir(), 'vox-reached-'));
  const args = ['--maxWorkers', '2', '--env', join(folder, 'scripts/mutants/reached.environment.mjs'), ...selection];
  const { files, printed } = await jest(folder, { args, env: { VOX_REACHED: told }, limit: LIMIT });
  const reached = new Map();
  for (const name of readdirSync(told)) {
    const { path, ids } = JSON.parse(readFileSync(join(told, name), 'utf8'));
    reached.set(relative(folder, path), ids);
  }
  rmSync(told, { recursive: true });
  if (files.length === 0) throw new Error(`no test ran:\n${printed}`);
  const failed = files.filter(({ passed }) => !passed).map(({ name }) => name);
  const tests = files
    .filter(({ passed }) => passed)
    .map(({ name, seconds }) => ({ name, seconds, ids: reached.get(name) ?? [] }));
  return { tests, failed };
}
