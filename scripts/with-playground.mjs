// Starts a sample with the playground beside it: `node scripts/with-playground.mjs [OPTIONS OF NODE] FILE`. The address of
// the playground comes first. Both get the same token, which this run makes if the environment has none. Both end together.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const { PORT = '3000', VOX_TOKEN } = process.env;
const env = { ...process.env, PORT, VOX_TOKEN: VOX_TOKEN || randomBytes(18).toString('hex') };
const url = `http://localhost:${PORT}/webhooks/vox`;

const playground = spawn(process.execPath, ['dist/esm/vox.js', 'playground', '--url', url], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const lines = createInterface({ input: playground.stdout });
lines.on('line', (line) => console.log(line));
// Its last line, or its end: the sample runs without it as well.
const isReady = new Promise((resolve) => lines.on('line', (line) => line.startsWith('Target:') && resolve()));
await Promise.race([isReady, once(playground, 'exit')]);

const sample = spawn(process.execPath, process.argv.slice(2), { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) {
  // A terminal tells all programs of Ctrl-C by itself.
  process.on(signal, () => signal === 'SIGTERM' && sample.kill(signal));
}
const [code] = await once(sample, 'exit');
playground.kill('SIGTERM');
process.exitCode = code ?? 1;
