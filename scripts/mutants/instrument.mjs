import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { ROOT } from './root.mjs';

/** Rooms whose code decides what happens with a webhook. */
export const ROOMS = ['credentials', 'intake', 'parsing', 'delivery', 'reply', 'outcomes', 'receiver'];

const silent = () => undefined;
const LEVELS = ['Trace', 'Debug', 'Info', 'Warn', 'Error', 'Fatal'];
const LOGGER = Object.fromEntries(
  LEVELS.flatMap((level) => [
    [`is${level}Enabled`, silent],
    [level.toLowerCase(), silent],
  ]),
);

const sourcesOf = (room) =>
  readdirSync(join(ROOT, 'src', room), { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/${room}/${file}`);

/** The code that a mutant takes the place of. */
function originalOf(content, { start, end }) {
  const lines = content.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return lines.join('\n');
}

/**
 * Every mutant of the rooms in one text for each file: the environment variable `__STRYKER_ACTIVE_MUTANT__` switches one
 * on, and each tells when it is reached.
 */
export async function instrument(rooms) {
  const names = rooms.flatMap(sourcesOf);
  const files = names.map((name) => ({ name, content: readFileSync(join(ROOT, name), 'utf8'), mutate: true }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { files: instrumented, mutants } = await new Instrumenter(LOGGER).instrument(files, options);
  const contents = new Map(files.map(({ name, content }) => [name, content]));
  return {
    files: instrumented,
    mutants: mutants
      .filter(({ status }) => status === undefined)
      .map((mutant) => ({ ...mutant, original: originalOf(contents.get(mutant.fileName), mutant.location) })),
  };
}
