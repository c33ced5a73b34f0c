// `node load-entry.mjs <import|require> <module> [peer...]`: loads the peers, then the module, and prints how many
// milliseconds the module took, on the clock and of the processor.
import { createRequire } from 'node:module';

const [how, name, ...peers] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const load = how === 'import' ? (module) => import(module) : require;
for (const peer of peers) await load(peer);
const [began, used] = [performance.now(), process.cpuUsage()];
await load(name);
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({ clock: performance.now() - began, processor: (user + system) / 1_000 }));
