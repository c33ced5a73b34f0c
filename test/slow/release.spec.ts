import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toolPath } from '../../scripts/tools/find-tool.mjs';

const PROGRAM = join(process.cwd(), 'scripts', 'release.mjs');
const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- Something that users get.\n';
const MANIFEST = {
  name: 'released',
  version: '0.1.0',
  repository: 'github:owner/released',
  scripts: { 'check:package': 'node -e "process.exit(0)"' },
};

let folder: string;
const git = (...args: readonly string[]): string =>
  execFileSync(toolPath('git'), [...args], { cwd: folder, encoding: 'utf8' }).trim();
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

function commit(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) write(name, text);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'as it is');
}

function release(...args: readonly string[]): { readonly status: number | null; readonly told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, told: stdout + stderr };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vox-release-'));
  mkdirSync(join(folder, 'src', 'cli'), { recursive: true });
  git('init', '--quiet');
  git('config', 'user.name', 'A maintainer');
  git('config', 'user.email', 'maintainer@example.invalid');
  commit({
    'CHANGELOG.md': CHANGELOG,
    'package.json': JSON.stringify(MANIFEST, null, 2),
    'src/cli/version.ts': "export const VERSION = '0.1.0';\n",
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run release', () => {
  it('writes the version, commits it and tags it', () => {
    expect(release('0.2.0')).toMatchObject({
      status: 0,
      told: expect.stringContaining('v0.2.0 is committed and tagged'),
    });
    expect(JSON.parse(read('package.json'))).toEqual({ ...MANIFEST, version: '0.2.0' });
    expect(read('src/cli/version.ts')).toBe("export const VERSION = '0.2.0';\n");
    expect([git('tag', '--list'), git('log', '-1', '--format=%s'), git('status', '--porcelain')]).toEqual([
      'v0.2.0',
      '0.2.0',
      '',
    ]);
  });

  it.each<[string, () => unknown, string, RegExp]>([
    ['no version', () => undefined, '', /"" is no version\. Write npm run release -- 0\.2\.0/],
    ['a word', () => undefined, 'minor', /"minor" is no version/],
    ['an older version', () => undefined, '0.0.9', /0\.0\.9 is not newer than 0\.1\.0/],
    ['the same version', () => undefined, '0.1.0', /0\.1\.0 is not newer than 0\.1\.0/],
    ['a version that is tagged', () => git('tag', 'v0.2.0'), '0.2.0', /there is a tag v0\.2\.0 already/],
    ['a version without a section', () => undefined, '0.3.0', /CHANGELOG\.md lacks "## \[0\.3\.0\] - YYYY-MM-DD"/],
    [
      'a section without a word',
      () => commit({ 'CHANGELOG.md': CHANGELOG.replace('- Something that users get.', '') }),
      '0.2.0',
      /CHANGELOG\.md says nothing of 0\.2\.0/,
    ],
    [
      'a command that tells another version',
      () => commit({ 'src/cli/version.ts': "export const VERSION = '0.0.7';\n" }),
      '0.2.0',
      /vox --version says 0\.0\.7, package\.json 0\.1\.0: correct src\/cli\/version\.ts/,
    ],
    [
      'a package without a repository',
      () => commit({ 'package.json': JSON.stringify({ ...MANIFEST, repository: undefined }) }),
      '0.2.0',
      /names no "repository"/,
    ],
    ['what is not committed', () => write('new.txt', ''), '0.2.0', /not everything is committed:\n\?\? new\.txt/],
    [
      'a package that fails its check',
      () =>
        commit({
          'package.json': JSON.stringify({ ...MANIFEST, scripts: { 'check:package': 'node -e "process.exit(1)"' } }),
        }),
      '0.2.0',
      /the check of the package failed/,
    ],
  ])('refuses %s, and changes nothing', (_name, prepare, version, reason) => {
    prepare();
    const before = [git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('tag', '--list')];
    const { status, told } = release(...(version === '' ? [] : [version]));
    expect(status).toBe(1);
    expect(told).toMatch(reason);
    expect(told).toContain('nothing was changed.');
    expect([git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('tag', '--list')]).toEqual(before);
  });
});
