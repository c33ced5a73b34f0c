// Runs the tests and the consumers on every version of Node that is alive, and prints a table:
// `npm run matrix:node [-- --node 26 --node 24] [--layer unit]`. Ends with 1 if one of them fails on one version.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LAYERS } from './layers.mjs';
import { nodeVersion } from './matrix-node/node-version.mjs';
import { runConsumers, runTests } from './matrix-node/run-layer.mjs';

/** The oldest version that `engines` allows, and the newest of each later line that is maintained. */
const VERSIONS = ['20.19.0', '22', '24', '26'];
const CONSUMERS = 'consumers';
const NAMES = [...Object.keys(LAYERS), CONSUMERS];

const { values } = parseArgs({
  options: {
    node: { type: 'string', multiple: true, default: VERSIONS },
    layer: { type: 'string', multiple: true, default: NAMES },
  },
});
const unknown = values.layer.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) throw new Error(`--layer ${unknown.join(', ')} is none of ${NAMES.join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'vox-matrix-node-'));
const tarball = join(folder, 'package.tgz');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const line = (words) =>
  words
    .map((one) => one.padEnd(14))
    .join('')
    .trimEnd();
const rows = [];
/** The first run packs the package for all. */
let isPacked = false;
for (const version of values.node) {
  const { name, env } = await nodeVersion(version);
  const words = [];
  for (const layer of values.layer) {
    console.error(`Node ${name}, ${layer} …`);
    const result =
      layer === CONSUMERS
        ? await runConsumers(env, [isPacked ? '--tarball' : '--keep', tarball])
        : await runTests(env, LAYERS[layer]);
    isPacked ||= layer === CONSUMERS && result.ok;
    if (!result.ok) console.log(`\nFAILED on Node ${name}, ${layer}:\n${result.told}\n`);
    words.push(result.word);
  }
  rows.push([name, ...words]);
}

console.log(line(['Node', ...values.layer]));
for (const row of rows) console.log(line(row));
const failed = rows.flat().filter((one) => one.startsWith('FAILED')).length;
console.log(`matrix:node versions=${rows.length} layers=${values.layer.length} failed=${failed}`);
process.exitCode = failed > 0 ? 1 : 0;
