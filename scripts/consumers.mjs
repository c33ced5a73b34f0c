// Installs the package, as a fresh clone packs it, into applications as users have them, and makes each do what users do:
// `npm run consumers [-- --tarball FILE]`.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import {
  command,
  compileAlone,
  loadAlone,
  OLD_PEERS,
  tellOldPeers,
  WITH_PEERS,
  WITHOUT_PEERS,
} from './consumers/entries.mjs';
import { applicationOn, bareOn, peersOn } from './consumers/installs.mjs';
import { PROJECTS } from './consumers/projects.mjs';
import { install, writeProject } from './consumers/workspace.mjs';
import { Steps } from './package/steps.mjs';
import { withTarball } from './package/tarball.mjs';

const LOADER = join(import.meta.dirname, '..', 'test', 'consumers', 'project', 'load-entry.mjs.txt');
const steps = new Steps();

async function projectsOn(nest, work, tarball) {
  const folder = join(work, `nest-${nest}`);
  await steps.step(`Nest ${nest}: an application is installed`, () => install(folder, tarball, applicationOn(nest)));
  for (const { type, types, steps: parts } of PROJECTS.filter((project) => project.nest === nest)) {
    const project = join(folder, type);
    writeProject(project, { type, types });
    for (const [title, action] of Object.entries(parts))
      await steps.step(`Nest ${nest} ${type}: ${title}`, () => action(project));
  }
}

async function alone(nest, folder, tarball, dependencies, entries) {
  await install(folder, tarball, dependencies);
  cpSync(LOADER, join(folder, 'load-entry.mjs'));
  for (const one of entries)
    await steps.step(`Nest ${nest}: ${one.specifier} loads alone`, () => loadAlone(folder, one));
}

async function entriesOn(nest, work, tarball) {
  const bare = join(work, `bare-${nest}`);
  await alone(nest, bare, tarball, bareOn(nest), WITHOUT_PEERS);
  await steps.step(`Nest ${nest}: the declarations hold alone`, () => compileAlone(bare, WITHOUT_PEERS));
  await steps.step(`Nest ${nest}: the command runs`, () => command(bare));
  // Inside the bare folder: what everybody needs is found there, and the package comes once more, beside the peers.
  for (const [index, one] of WITH_PEERS.entries())
    await alone(nest, join(bare, `with-${index}`), tarball, peersOn(nest, one), [one]);
}

async function oldPeersOn(nest, work, tarball) {
  const folder = join(work, `old-peers-${nest}`);
  await install(folder, tarball, { ...bareOn(nest), ...OLD_PEERS });
  await steps.step(`Nest ${nest}: BullMQ 5 and ioredis 5 are no obstacle`, () => tellOldPeers(folder));
}

await withTarball(async ({ folder, tarball }) => {
  for (const nest of [11, 12]) {
    await projectsOn(nest, folder, tarball);
    await entriesOn(nest, folder, tarball);
    await oldPeersOn(nest, folder, tarball);
  }
});
steps.sum('consumers');
