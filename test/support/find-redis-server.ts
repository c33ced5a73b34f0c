import { accessSync, constants } from 'node:fs';
import { mkdir, rmdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canInstallRedisServer, installRedisServer } from './install-redis-server.js';

const USUAL = ['/usr/bin', '/usr/local/bin', '/usr/sbin', '/opt/homebrew/bin', '/opt/local/bin'];
/** A folder can be made by one process only: two Jest workers never run apt-get at once. */
const LOCK = join(tmpdir(), 'vox-install-redis-server.lock');
const STALE = 300_000;

/**
 * Path of a `redis-server`. A machine without one gets it where that can be done without asking (root, apt-get).
 * @throws Error that says what to install
 */
export async function findRedisServer(): Promise<string> {
  let installed = false;
  for (const end = Date.now() + STALE; Date.now() < end; await sleep(250)) {
    const found = lookUp();
    if (found) return found;
    if (installed || !canInstallRedisServer()) break;
    installed = await installOnce();
  }
  throw new Error(
    'redis-server was not found; these tests need a real one. Install it and run them again: ' +
      '"sudo apt-get install redis-server" on Debian and Ubuntu, "sudo apk add redis" on Alpine, ' +
      '"brew install redis" on macOS.',
  );
}

function lookUp(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...USUAL];
  return folders.map((folder) => join(folder, 'redis-server')).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs, unless another process does at this moment; whether it was this one. */
async function installOnce(): Promise<boolean> {
  if (!(await lock())) return false;
  try {
    await installRedisServer();
    return true;
  } finally {
    await rmdir(LOCK);
  }
}

async function lock(): Promise<boolean> {
  try {
    await mkdir(LOCK);
    return true;
  } catch {
    const { mtimeMs } = await stat(LOCK).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > STALE) await rmdir(LOCK).catch(() => undefined);
    return false;
  }
}
