// `nest add` and `nest g` in applications as the Nest CLI makes them: each is built, linted, tested and served.
// `npm run schematics [-- --tarball FILE]`. In the environment: `NODE_24` is the program of a Node that is new enough for what
// runs on no older one, `ONLY` a part of the title of what to try.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { MANIFEST } from './consumers/installs.mjs';
import { npmInstall } from './consumers/npm-install.mjs';
import { run } from './consumers/run.mjs';
import { Steps } from './package/steps.mjs';
import { withTarball } from './package/tarball.mjs';
import { answered } from './schematics/answered.mjs';
import { scaffold, SCAFFOLDS } from './schematics/scaffolds.mjs';

const { NODE_24: node24, ONLY: only = '' } = process.env;
const EVENTS = Object.keys(
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'schematics', 'events.json'), 'utf8')),
).filter((event) => event !== 'sms.dlr');
const steps = new Steps();

/** Every file of an application with its text, without what is installed or built. */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[\\/](?:node_modules|dist)(?:[\\/]|$)/.test(entry.parentPath))
    .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]);

async function added(folder, flags) {
  const nest = join(folder, 'node_modules/@nestjs/cli/bin/nest.js');
  const { stdout } = await run(folder, process.execPath, nest, 'add', MANIFEST.name, '--skip-install', ...flags);
  // The CLI colours its lines, whatever it is asked.
  return stripVTControlCharacters(stdout);
}

/** On the Node that the tests of the application need: it is the first one that `npm test` finds. */
function tested(folder, needs24) {
  const env = needs24 ? { PATH: `${dirname(node24)}${delimiter}${process.env.PATH}` } : {};
  return run({ cwd: folder, env }, 'npm', 'test');
}

async function tryOut(work, one, tarball) {
  const { title, project, every, node24: needs24 } = one;
  const flags = project ? ['--project', project] : [];
  const step = (name, action) => steps.step(`${title}: ${name}`, action);
  let folder;
  await step('is made and installed', async () => (folder = await scaffold(work, one, tarball)));
  if (!folder) return;
  await step('nest add', async () => {
    assert.match(await added(folder, flags), /CREATE \S*sms-dlr\.handler\.spec\.ts/);
    await npmInstall(folder);
  });
  await step('nest add once more changes nothing, and says so', async () => {
    const before = filesOf(folder);
    assert.match(await added(folder, flags), /nothing was changed/);
    assert.deepEqual(filesOf(folder), before);
  });
  const events = every ? EVENTS : ['voice.inbound'];
  await step(`nest g handler, ${events.length} events`, async () => {
    const nest = join(folder, 'node_modules/@nestjs/cli/bin/nest.js');
    for (const event of events)
      await run(folder, process.execPath, nest, 'g', '-c', MANIFEST.name, 'handler', event, ...flags);
  });
  await step('builds', () => run(folder, 'npm', 'run', 'build', ...(project ? ['--', project] : [])));
  // The script of a monorepo names folders that it does not have.
  const oxlint = [join(folder, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', 'apps'];
  await step('lints', () => (project ? run(folder, process.execPath, ...oxlint) : run(folder, 'npm', 'run', 'lint')));
  if (needs24 && !node24)
    console.log(`NOT RUN ${title}: tests need Node 24.9. Name one: NODE_24=PROGRAM npm run schematics`);
  else
    await step('tests are green', async () => {
      const { stdout, stderr } = await tested(folder, needs24);
      assert.match(stdout + stderr, new RegExp(`Tests:? +${events.length + (project ? 3 : 2)} passed`));
    });
  await step('serves', () => answered(folder, project ? `dist/apps/${project}/main.js` : 'dist/main.js'));
}

await withTarball(async ({ folder, tarball }) => {
  for (const one of SCAFFOLDS.filter(({ title }) => title.includes(only))) await tryOut(folder, one, tarball);
});
steps.sum('schematics');
