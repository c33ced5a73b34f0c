import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRIES } from './installs.mjs';
import { run } from './run.mjs';
import { serve } from './serve.mjs';

// Projects lie beside what was installed for all of them.
const TSC = '../node_modules/typescript/bin/tsc';
const JEST = '../node_modules/jest/bin/jest.js';
const VITEST = '../node_modules/vitest/vitest.mjs';

const node =
  (...args) =>
  (folder) =>
    run(folder, process.execPath, ...args);

/** Runs the tests of the project, all of them: a runner that finds none is not content. */
const suite =
  (...args) =>
  async (folder) => {
    const tests = readFileSync(join(folder, 'src', 'app.spec.ts'), 'utf8').match(/^ +it\(/gm) ?? [];
    const { stdout, stderr } = await run(folder, process.execPath, ...args);
    assert.match(stdout + stderr, new RegExp(`Tests:? +${tests.length} passed`));
  };

const APPLICATION = {
  'compiles with tsc': node(TSC, '-p', '.'),
  'serves on Express': (folder) => serve(folder, 'express'),
  'serves on Fastify': (folder) => serve(folder, 'fastify'),
};
const ONE_COPY = Object.fromEntries(
  ['import first', 'require first', 'at once'].map((order) => [
    `holds one copy of the package, ${order}`,
    node('one-copy.mjs', order, ...ENTRIES.map(({ specifier }) => specifier)),
  ]),
);
const OLD_RESOLUTION = ['--noEmit', '--module', 'commonjs', '--moduleResolution', 'node10'];

/** Applications as users have them, and what each has to do; `types` are the globals of its test runner. */
export const PROJECTS = [
  {
    nest: 11,
    type: 'commonjs',
    types: 'jest',
    steps: {
      ...APPLICATION,
      'compiles with the module resolution of old': node(TSC, '-p', '.', ...OLD_RESOLUTION),
      'is tested by Jest and ts-jest, as `nest new` has it': suite(JEST),
      'is tested by Jest and SWC': suite(JEST, '-c', 'jest.swc.config.json'),
      'is tested by Vitest and SWC': suite(VITEST, 'run', '-c', 'vitest.swc.config.mts'),
      ...ONE_COPY,
    },
  },
  {
    nest: 12,
    type: 'module',
    types: 'vitest/globals',
    steps: {
      ...APPLICATION,
      'is tested by Vitest, as `nest new` has it': suite(VITEST, 'run'),
      'is tested by Vitest and SWC': suite(VITEST, 'run', '-c', 'vitest.swc.config.mts'),
      'is tested by Jest in ESM mode': suite('--experimental-vm-modules', JEST, '-c', 'jest.esm.config.json'),
      ...ONE_COPY,
    },
  },
  { nest: 12, type: 'commonjs', types: 'vitest/globals', steps: APPLICATION },
];
