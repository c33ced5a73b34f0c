// Starts a small application with the packed package on runtimes that are not Node, on each adapter, and sends it webhooks
// over a real socket: `npm run smoke:runtimes [-- --tarball FILE]`. Prints a line for each runtime, adapter and webhook, and
// ends with 1 unless what is seen is what docs/deployment.md says.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { servedOn } from './consumers/installs.mjs';
import { run } from './consumers/run.mjs';
import { start } from './consumers/start.mjs';
import { WEBHOOKS } from './consumers/webhooks.mjs';
import { install, writeProject } from './consumers/workspace.mjs';
import { withTarball } from './package/tarball.mjs';
import { claimsIn } from './runtimes/claims.mjs';
import { RUNTIMES } from './runtimes/table.mjs';

const SAID = new Map([
  [true, 'works'],
  [false, 'does not work'],
  [undefined, 'nothing'],
]);
const claims = claimsIn(readFileSync(join(import.meta.dirname, '..', 'docs', 'deployment.md'), 'utf8'));
let [ok, failed] = [0, 0];

function note(runtime, adapter, name, error) {
  const claimed = claims.get(`${runtime} ${adapter}`);
  const isTrue = claimed === (error === undefined);
  if (isTrue) ok++;
  else failed++;
  const seen = SAID.get(error === undefined);
  console.log(
    `${isTrue ? 'ok' : 'FAILED'} ${runtime} ${adapter}: ${name}: ${seen} (the document: ${SAID.get(claimed)})`,
  );
  if (error && !isTrue) console.log(String(error.stack ?? error));
}

async function tryOn(runtime, adapter, project) {
  const { package: name, args } = RUNTIMES[runtime];
  const program = join(project, '..', 'node_modules', '.bin', name);
  const server = await start(project, [program, ...args, 'dist/main.js', adapter]).catch((error) => error);
  if (server instanceof Error) return note(runtime, adapter, 'the start', server);
  for (const [webhook, send] of Object.entries(WEBHOOKS)) {
    note(runtime, adapter, webhook, await send(server.url).then(undefined, (error) => error));
  }
  const stopped = await server.stop();
  const isShutDown = server.printed().includes('received delivered');
  note(runtime, adapter, 'the shutdown', isShutDown ? undefined : new Error(`${stopped}\n${server.printed()}`));
}

await withTarball(async ({ folder, tarball }) => {
  const place = join(folder, 'runtimes');
  const runtimes = Object.values(RUNTIMES).map(({ package: name, version }) => [name, version]);
  await install(place, tarball, { ...servedOn(12), ...Object.fromEntries(runtimes) });
  const project = join(place, 'project');
  writeProject(project, { type: 'module', types: 'node' });
  rmSync(join(project, 'src', 'app.spec.ts'));
  const main = join(project, 'src', 'main.ts');
  // Deno cannot listen to all the signals that Nest listens to by default, and Nest stops there.
  writeFileSync(main, readFileSync(main, 'utf8').replace('Hooks()', "Hooks(['SIGINT', 'SIGTERM'])"));
  await run(project, process.execPath, '../node_modules/typescript/bin/tsc', '-p', '.');
  for (const runtime of Object.keys(RUNTIMES)) {
    for (const adapter of ['express', 'fastify']) await tryOn(runtime, adapter, project);
  }
});
console.log(`runtimes ok=${ok} failed=${failed}`);
process.exitCode = failed > 0 || ok === 0 ? 1 : 0;
