// Runs the type check and the tests against Nest 11: `npm run test:nest-11 [-- arguments of Jest]`.
// The sources are copied to a checkout beside, whose package.json names other versions: every program that a test starts,
// the samples and the command included, finds Nest 11 there by itself.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const COPY = join(ROOT, '.nest-11');
const NOT_COPIED = ['.git', '.nest-11', 'coverage', 'dist', 'dist-sample', 'dist-tsc', 'node_modules', 'package.json'];
const INSTALLED = join(COPY, 'node_modules', '.installed.json');

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const json = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

/** Ends the program where a step fails; what the step printed says why. */
function npm(...args) {
  const { status } = spawnSync('npm', args, { cwd: COPY, stdio: 'inherit', env: { ...process.env, NEST_MAJOR: '11' } });
  if (status !== 0) process.exit(status ?? 1);
}

/** Everything but what was installed, which stays from run to run. */
function copySources() {
  mkdirSync(COPY, { recursive: true });
  for (const entry of readdirSync(COPY)) {
    if (entry !== 'node_modules') rmSync(join(COPY, entry), { recursive: true });
  }
  for (const entry of readdirSync(ROOT)) {
    if (!NOT_COPIED.includes(entry)) cpSync(join(ROOT, entry), join(COPY, entry), { recursive: true });
  }
}

function install() {
  const manifest = json('package.json');
  const devDependencies = { ...manifest.devDependencies, ...json('test/nest-11/versions.json') };
  const text = JSON.stringify({ ...manifest, devDependencies }, null, 2);
  writeFileSync(join(COPY, 'package.json'), text);
  if (read(INSTALLED) === text) return;
  npm('install', '--no-audit', '--no-fund', '--prefer-offline');
  writeFileSync(INSTALLED, text);
}

copySources();
install();
npm('run', 'typecheck');
npm('run', 'build');
npm('run', 'jest', '--', ...process.argv.slice(2));
