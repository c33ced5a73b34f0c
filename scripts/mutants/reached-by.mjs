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
 * One that fails on instrumented sources, because it reads their text, can tell nothing about a mutant, and one that does
 * not come to its end there would hold up every other.
 */
async function reachedBy(folder, selection) {
  const notes = mkdtempSync(join(tmpdir(), 'vox-reached-'));
  const args = ['--maxWorkers', '2', '--env', join(folder, 'scripts/mutants/reached.environment.mjs'), ...selection];
  const { files, printed } = await jest(folder, { args, env: { VOX_REACHED: notes }, limit: LIMIT });
  const told = new Map();
  for (const name of readdirSync(notes)) {
    const { path, ...note } = JSON.parse(readFileSync(join(notes, name), 'utf8'));
    told.set(relative(folder, path), note);
  }
  rmSync(notes, { recursive: true });
  if (files.length === 0) throw new Error(`no test ran:\n${printed}`);
  const judged = files.map(({ name, passed, seconds }) => {
    const { ids = [], isEndless = false } = told.get(name) ?? {};
    return { name, seconds, ids, why: isEndless ? 'does not end' : passed ? undefined : 'fails' };
  });
  return {
    tests: judged.filter(({ why }) => why === undefined).map(({ name, seconds, ids }) => ({ name, seconds, ids })),
    unused: judged.filter(({ why }) => why !== undefined).map(({ name, why }) => ({ name, why })),
  };
}
