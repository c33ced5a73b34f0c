/** What Jest does to TypeScript, and whatever else runs it. */
export const SWC = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/**
 * What all projects share.
 * @type {import('jest').Config}
 */
const SHARED = {
  testEnvironment: '<rootDir>/scripts/processes/jest-environment.mjs',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^nestjs-vox-webhooks$': '<rootDir>/src/index.ts',
    '^nestjs-vox-webhooks/(.*)$': '<rootDir>/src/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': ['@swc/jest', SWC],
  },
};

/**
 * A layer of the tests. `LARGE_NUMBERS` is what `test/support/numbers.ts` asks for.
 * @param {string} displayName
 * @param {readonly string[]} testMatch
 */
const layer = (displayName, testMatch, LARGE_NUMBERS = false) => ({
  ...SHARED,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  globals: { LARGE_NUMBERS },
});

/** @type {import('jest').Config} */
export default {
  projects: [
    layer('unit', ['{unit,docs,bench,nest-11}/**/*.spec.ts']),
    layer('http', ['{http,docs}/**/*.e2e-spec.ts']),
    layer('slow', ['slow/**/*.{spec,e2e-spec}.ts'], true),
  ],
  // For the slowest machine that is still worth it: a limit is for what hangs, not for what is slow.
  testTimeout: 60_000,
  maxWorkers: 4,
  testSequencer: '<rootDir>/scripts/longest-first.sequencer.mjs',
  collectCoverageFrom: ['src/**/*.ts', '!src/index.ts'],
  coverageProvider: 'v8',
};
