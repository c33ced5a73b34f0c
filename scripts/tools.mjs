// Finds every program that a command needs beyond npm, before it runs: `node scripts/tools.mjs test`. What is missing is
// installed where that can be done without asking, as root with apt-get; else one list says what to install, and the
// status is 1. Prints a line for each tool.
import { findTool, USUAL_FOLDERS } from './tools/find-tool.mjs';
import { installPackages } from './tools/install-tools.mjs';
import { remedyFor, TOOLS, toolsFor } from './tools/table.mjs';

const [command] = process.argv.slice(2);
const needed = toolsFor(command);
if (needed.length === 0) throw new Error(`scripts/tools/table.mjs has no tool for "${command}"`);

const missing = () => needed.filter((name) => findTool(name) === undefined);
const before = missing();
const reason = before.length > 0 ? await installPackages(before.map((name) => TOOLS[name].packages.debian)) : undefined;
const after = missing();

for (const name of needed.filter((one) => !after.includes(one))) {
  console.log(`tools: ${name}: ${findTool(name)}${before.includes(name) ? ', installed now' : ''}`);
}
for (const name of after) console.error(`tools: ${name}: MISSING, for ${TOOLS[name].purpose}. ${remedyFor(name)}`);
if (after.length > 0) {
  console.error(
    `tools: "${command}" needs ${after.length} more: looked in PATH and ${USUAL_FOLDERS.join(', ')}. ` +
      `Not installed here: ${reason ?? 'their packages are installed, and the programs are not there'}.\n` +
      `tools: install them and run the command again. ${remedyFor(...after)}`,
  );
  process.exitCode = 1;
}
