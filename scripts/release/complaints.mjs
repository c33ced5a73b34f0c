import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from '../tools/find-tool.mjs';

export const VERSION_FILE = join('src', 'cli', 'version.ts');
const SEMVER = /^\d+\.\d+\.\d+$/;

const git = (folder, ...args) => execFileSync(toolPath('git'), args, { cwd: folder, encoding: 'utf8' }).trim();
const isNewer = (version, than) => version.localeCompare(than, 'en', { numeric: true }) > 0;

/** The text below the heading of a version, which names the day: `## [0.2.0] - 2026-12-01`. */
function sectionOf(changelog, version) {
  const [, ...sections] = changelog.split(/^## /m);
  const heading = new RegExp(`^\\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}\\n`);
  return sections.find((section) => heading.test(section));
}

/** Why a version cannot be made of what a folder holds, with what to do; cheap to find out, all at once. */
export function* complaints(folder, version) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const manifest = JSON.parse(read('package.json'));
  const [, told] = /VERSION = '(.*)'/.exec(read(VERSION_FILE)) ?? [];
  if (!SEMVER.test(version ?? '')) yield `"${version ?? ''}" is no version. Write npm run release -- 0.2.0`;
  else {
    if (!isNewer(version, manifest.version))
      yield `${version} is not newer than ${manifest.version}, as package.json has it`;
    if (git(folder, 'tag', '--list', `v${version}`) !== '') yield `there is a tag v${version} already`;
    const section = sectionOf(read('CHANGELOG.md'), version);
    if (section === undefined)
      yield `CHANGELOG.md lacks "## [${version}] - YYYY-MM-DD": rename [Unreleased], and start a new one`;
    else if (!/^- /m.test(section)) yield `CHANGELOG.md says nothing of ${version}: say what its users get`;
  }
  if (told !== manifest.version) {
    yield `vox --version says ${told}, package.json ${manifest.version}: correct ${VERSION_FILE.replaceAll('\\', '/')}`;
  }
  if (manifest.repository === undefined) {
    yield 'package.json names no "repository": the links of README.md and SECURITY.md lead there from npm';
  }
  const changed = git(folder, 'status', '--porcelain');
  if (changed !== '') yield `not everything is committed:\n${changed}`;
}
