import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRIES, MANIFEST } from './installs.mjs';
import { run } from './run.mjs';

/** Entries of interfaces alone: at run time they hold nothing. */
const TYPES_ONLY = ['./ports'];
const OPTIONAL = Object.keys(MANIFEST.peerDependenciesMeta ?? {});

/** Loads an entry in a process that has nothing but what the entry needs: in every way, in silence, with the same names. */
export async function loadAlone(folder, { entry, specifier, peers }) {
  for (const name of OPTIONAL) {
    assert.equal(existsSync(join(folder, 'node_modules', name)), peers.includes(name), `${name} beside ${entry}`);
  }
  const commonJs = join(folder, 'node_modules', MANIFEST.name, MANIFEST.exports[entry].require.default);
  const loaded = [];
  for (const way of [
    ['import', specifier],
    ['require', specifier],
    ['require', commonJs],
  ]) {
    const { stdout, stderr } = await run(folder, process.execPath, 'load-entry.mjs', ...way);
    assert.equal(stderr, '');
    loaded.push(stdout);
  }
  assert.equal(loaded[0].trim() === '', TYPES_ONLY.includes(entry));
  assert.deepEqual(loaded, [loaded[0], loaded[0], loaded[0]]);
}

/** The declarations have to hold where nothing else is installed, read in full instead of skipped. */
export async function compileAlone(folder, entries) {
  const lines = entries.map(({ specifier }, index) => `export * as entry${index} from '${specifier}';`);
  writeFileSync(join(folder, 'entries.ts'), lines.join('\n'));
  const tsc = join(folder, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
  await run(folder, process.execPath, tsc, ...options, 'entries.ts');
}

/** The command has to work where nothing but the peers of the package is installed. */
export async function command(folder) {
  const [[name]] = Object.entries(MANIFEST.bin);
  const { stdout } = await run(folder, join(folder, 'node_modules', '.bin', name), 'events');
  assert.match(stdout, /sms\.dlr/);
}

/** Peers of an application that has queues of its own on BullMQ 5. */
export const OLD_PEERS = { bullmq: '5.81.5', ioredis: '5.11.1' };

const OLD_USES = {
  bullmq: "bullmq({ connection: 'redis://127.0.0.1:1' })",
  ioredis: "redisDedupeStore({ connection: 'redis://127.0.0.1:1' })",
};

/** With older peers npm resolves the installation, the other entries work, and `./bullmq` says at the start what it needs. */
export async function tellOldPeers(folder) {
  await run(folder, 'npm', 'install', '--dry-run', '--no-audit', '--no-fund', '--prefer-offline');
  const entry = JSON.stringify(`${MANIFEST.name}/bullmq`);
  for (const [peer, use] of Object.entries(OLD_USES)) {
    const text = `import { bullmq, redisDedupeStore } from ${entry}; try { ${use} } catch ({ message }) { console.log(message) }`;
    const { stdout } = await run(folder, process.execPath, '--input-type=module', '-e', text);
    assert.match(stdout, new RegExp(`^VOX_CONFIG .*needs ${peer} 6`));
  }
}

export const WITHOUT_PEERS = ENTRIES.filter(({ peers }) => peers.length === 0);
export const WITH_PEERS = ENTRIES.filter(({ peers }) => peers.length > 0);
