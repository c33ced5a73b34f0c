import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { firstMatch } from './first-match.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const TOKEN = 'a-token-for-pictures';

/** Starts a sample, and a playground for it. */
export async function playgroundOf(sample) {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', `sample/${sample}/tsconfig.json`], { cwd: ROOT, stdio: 'inherit' });
  const run = (args, env) => spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
  const server = run([`dist-sample/${sample}/main.js`], { PORT: '0', VOX_TOKEN: TOKEN, NO_COLOR: '1' });
  const [, url] = await firstMatch(server, /(http:\/\/[^\s/]+:\d+\/webhooks\/vox)\/voice\.inbound/);
  const playground = run(['dist/esm/vox.js', 'playground', '--url', url, '--port', '0'], { VOX_TOKEN: TOKEN });
  const [address] = await firstMatch(playground, /http:\S+#token=[\w-]+/);
  return { address, stop: () => [playground, server].forEach((child) => child.kill()) };
}
