import { run } from './run.mjs';

const FLAGS = ['--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', '--silent'];
/** A registry that does not answer is asked again: by npm after half a minute, and by a new npm after four. */
const LIMITS = { npm_config_fetch_timeout: '30000', npm_config_fetch_retries: '4' };
const TIMEOUT = 240_000;
const TRIES = 3;

/** No peer comes by itself. */
export const LEGACY_PEERS = '--legacy-peer-deps';

/**
 * Installs what package.json of a folder names, and packages or flags of npm besides, in silence and without a lock. A
 * `timeout` in milliseconds may stand beside the folder, for what is built while it is installed.
 * @throws Error with all that npm printed, when it fails three times
 */
export async function npmInstall(place, ...more) {
  const { cwd, timeout = TIMEOUT } = typeof place === 'string' ? { cwd: place } : place;
  for (let tries = 1; ; tries += 1) {
    try {
      return await run({ cwd, env: LIMITS, timeout }, 'npm', 'install', ...FLAGS, ...more);
    } catch (error) {
      if (tries === TRIES) throw error;
      console.log(`npm install failed, once more: ${error.message}`);
    }
  }
}
