// Packs a fresh clone and looks at the tarball from every side: `npm run check:package [-- --tarball FILE] [--keep FILE]`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from './consumers/installs.mjs';
import { run } from './consumers/run.mjs';
import { install } from './consumers/workspace.mjs';
import { checkContents } from './package/contents.mjs';
import { checkDeclarations } from './package/declarations.mjs';
import { installFromGit } from './package/from-git.mjs';
import { followReadme } from './package/readme-lines.mjs';
import { Steps } from './package/steps.mjs';
import { withTarball } from './package/tarball.mjs';

const ROOT = join(import.meta.dirname, '..');
const REQUESTS = '2000';
const steps = new Steps();

/** Installed inside of `node_modules`, the package has the same peers as the tests here. */
const CACHE = join(ROOT, 'node_modules', '.cache');
mkdirSync(CACHE, { recursive: true });
const application = mkdtempSync(join(CACHE, 'vox-package-'));
const installed = join(application, 'node_modules', MANIFEST.name);

const node = (program, ...args) => run(ROOT, process.execPath, join('node_modules', program), ...args);

async function fuzz() {
  const env = { VOX_FROM: application };
  const { stdout } = await run({ cwd: ROOT, env }, 'npm', 'run', '--silent', 'score:fuzz', '--', '--n', REQUESTS);
  console.log(stdout.trimEnd());
}

try {
  await withTarball(async ({ folder, tarball }) => {
    await steps.step('the tarball is installed', () => install(application, tarball, {}));
    await steps.step('holds what it should', () => checkContents(installed, tarball));
    await steps.step('publint', () => node('publint/src/cli.js', 'run', tarball, '--strict'));
    await steps.step('are the types wrong?', () => node('@arethetypeswrong/cli/dist/index.js', tarball));
    await steps.step('declarations name peers only', () => checkDeclarations(installed));
    await steps.step('fuzz on the package', fuzz);
    await steps.step('the lines of the README answer', () => followReadme(join(folder, 'readme'), installed, tarball));
    await steps.step('comes from git as well', () => installFromGit(folder, installed));
  });
} finally {
  rmSync(application, { recursive: true, force: true });
}
steps.sum('package');
