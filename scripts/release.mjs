// Makes a version of what is committed: `npm run release -- 0.2.0`. It checks first and changes nothing if something is
// wrong; then it writes the version to package.json and to the command, commits, and tags. It publishes nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from './tools/find-tool.mjs';
import { complaints, VERSION_FILE } from './release/complaints.mjs';

const folder = process.cwd();
const [version] = process.argv.slice(2);

function refuse(reasons) {
  for (const reason of reasons) console.error(`release: ${reason}`);
  console.error('release: nothing was changed.');
  process.exit(1);
}

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

function replace(file, pattern, text) {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, text));
}

const reasons = [...complaints(folder, version)];
if (reasons.length > 0) refuse(reasons);
if (!run('npm', 'run', 'check:package')) refuse(['the check of the package failed: see above']);
replace('package.json', /"version": ".*"/, `"version": "${version}"`);
replace(VERSION_FILE, /VERSION = '.*'/, `VERSION = '${version}'`);
const isDone =
  run(toolPath('git'), 'commit', '--quiet', '--all', '--message', version) &&
  run(toolPath('git'), 'tag', '--annotate', `v${version}`, '--message', version);
if (!isDone) {
  console.error('release: the version is written, but not committed and tagged: see above.');
  process.exit(1);
}
console.log(`release: v${version} is committed and tagged. Now: git push --follow-tags && npm publish`);
