import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = process.cwd();
const MAJOR = process.env['NEST_MAJOR'] ?? '12';
const VERSIONS = JSON.parse(readFileSync(join(ROOT, 'test/nest-11/versions.json'), 'utf8')) as Record<string, string>;

const require = createRequire(join(ROOT, 'package.json'));
const PROGRAM = `console.log(JSON.stringify(${JSON.stringify(Object.keys(VERSIONS))}.map((name) => require.resolve(name))))`;

const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

describe(`the packages of Nest that these tests run on (NEST_MAJOR=${MAJOR})`, () => {
  it.each(Object.keys(VERSIONS))('%s', (name) => {
    const folder = join(ROOT, 'node_modules', name);
    expect(require.resolve(name).startsWith(join(folder, sep))).toBe(true);
    expect(versionIn(folder)).toMatch(new RegExp(`^${MAJOR}\\.`));
    if (MAJOR === '11') expect(versionIn(folder)).toBe(VERSIONS[name]);
  });

  it('are the same for a process that a test starts', () => {
    const found = JSON.parse(execFileSync(process.execPath, ['-e', PROGRAM], { encoding: 'utf8' })) as string[];
    expect(found).toEqual(Object.keys(VERSIONS).map((name) => require.resolve(name)));
  });
});
