import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const APT = '/usr/bin/apt-get';
/** Debian's package scripts ask this program before they start a service. */
const POLICY = '/usr/sbin/policy-rc.d';

/** Whether this machine lets us install packages without asking anybody. */
export function canInstallRedisServer(): boolean {
  return process.getuid?.() === 0 && existsSync(APT);
}

/**
 * Installs the distribution's `redis-server` without leaving its service running: the tests bring up their own.
 * @throws Error with what apt-get said
 */
export async function installRedisServer(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const ours = !existsSync(POLICY);
  if (ours) await writeFile(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await run(APT, ['update', '-qq'], { env });
    await run(APT, ['install', '-y', '-qq', 'redis-server'], { env });
  } finally {
    if (ours) await rm(POLICY, { force: true });
  }
  await run('service', ['redis-server', 'stop']).catch(() => undefined);
}
