// Installs the packed package into applications as users have them, and makes each do what users do. Wants a build.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command, compileAlone, loadAlone, WITH_PEERS, WITHOUT_PEERS } from './consumers/entries.mjs';
import { applicationOn, bareOn, peersOn } from './consumers/installs.mjs';
import { PROJECTS } from './consumers/projects.mjs';
import { install, pack, writeProject } from './consumers/workspace.mjs';

const LOADER = join(import.meta.dirname, '..', 'test', 'consumers', 'project', 'load-entry.mjs.txt');
const { folder: work, tarball } = await pack();
const count = { ok: 0, failed: 0 };

async function step(title, action) {
  const began = performance.now();
  let failure;
  try {
    await action();
    count.ok++;
  } catch (error) {
    failure = error;
    count.failed++;
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  console.log(`${failure ? 'FAILED' : 'ok'} ${title} (${seconds} s)`);
  if (failure) console.log(String(failure.stack ?? failure));
}

async function projectsOn(nest) {
  const folder = join(work, `nest-${nest}`);
  await step(`Nest ${nest}: an application is installed`, () => install(folder, tarball, applicationOn(nest)));
  for (const { type, types, steps } of PROJECTS.filter((project) => project.nest === nest)) {
    const project = join(folder, type);
    writeProject(project, { type, types });
    for (const [title, action] of Object.entries(steps))
      await step(`Nest ${nest} ${type}: ${title}`, () => action(project));
  }
}

async function alone(nest, folder, dependencies, entries) {
  await install(folder, tarball, dependencies);
  cpSync(LOADER, join(folder, 'load-entry.mjs'));
  for (const one of entries) await step(`Nest ${nest}: ${one.specifier} loads alone`, () => loadAlone(folder, one));
}

async function entriesOn(nest) {
  const bare = join(work, `bare-${nest}`);
  await alone(nest, bare, bareOn(nest), WITHOUT_PEERS);
  await step(`Nest ${nest}: the declarations hold alone`, () => compileAlone(bare, WITHOUT_PEERS));
  await step(`Nest ${nest}: the command runs`, () => command(bare));
  // Inside the bare folder: what everybody needs is found there, and the package comes once more, beside the peers.
  for (const [index, one] of WITH_PEERS.entries())
    await alone(nest, join(bare, `with-${index}`), peersOn(nest, one), [one]);
}

try {
  for (const nest of [11, 12]) {
    await projectsOn(nest);
    await entriesOn(nest);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`consumers ok=${count.ok} failed=${count.failed}`);
process.exitCode = count.failed > 0 ? 1 : 0;
