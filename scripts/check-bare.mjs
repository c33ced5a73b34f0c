// Runs the step before the tests on a machine that has Node and npm and nothing else: `npm run check:bare`, as root.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BareMachine } from './bare/bare-machine.mjs';
import { Steps } from './package/steps.mjs';
import { executables } from './tools/find-tool.mjs';
import { TOOLS, toolsFor } from './tools/table.mjs';

const NEEDED = toolsFor('test');
const PACKAGES = NEEDED.map((name) => TOOLS[name].packages.debian);
/** In seconds. */
const SOON = 60;

const steps = new Steps();
const machine = new BareMachine();
const linesWith = (text, start) => text.split('\n').filter((line) => line.startsWith(start));

/** One list with a line for each tool and how to install it, and nothing after it. */
function namesAll({ status, printed, seconds }, reason) {
  assert.equal(status, 1, printed);
  assert.ok(seconds < SOON, `it took ${seconds} s`);
  for (const name of NEEDED) {
    const [line, ...more] = linesWith(printed, `tools: ${name}: MISSING`);
    assert.ok(line !== undefined && more.length === 0, `one line for ${name} in:\n${printed}`);
    for (const [system, install] of Object.entries({
      debian: 'apt-get install',
      alpine: 'apk add',
      macos: 'brew install',
    }))
      assert.ok(line.includes(`${install} ${TOOLS[name].packages[system]}`), line);
  }
  assert.equal(linesWith(printed, 'tools: install them and run the command again.').length, 1, printed);
  assert.ok(printed.includes(reason), printed);
  assert.doesNotMatch(printed, /check-and-build|jest/);
}

/** All at once, without a service that starts; then each is found. */
function bringsAll() {
  machine.write('/usr/bin/apt-get', readFileSync(join(import.meta.dirname, 'bare', 'apt-get.cjs.txt'), 'utf8'), 0o755);
  const { status, printed } = machine.npm(['run', 'pretest'], { root: true });
  assert.equal(status, 0, printed);
  const calls = readFileSync(join(machine.folder, 'apt-calls'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    calls.map(({ verb, packages }) => ({ verb, packages })),
    [
      { verb: 'update', packages: [] },
      { verb: 'install', packages: PACKAGES },
    ],
  );
  assert.ok(calls[1].held, 'services would have started');
  assert.ok(!existsSync(join(machine.folder, 'usr/sbin/policy-rc.d')), 'services are held back for ever');
  for (const name of NEEDED)
    assert.equal(linesWith(printed, `tools: ${name}: /usr/bin/${name}, installed now`).length, 1);
}

function findsAll() {
  const { status, printed } = machine.npm(['run', 'pretest'], { root: false });
  assert.equal(status, 0, printed);
  for (const name of NEEDED) assert.equal(linesWith(printed, `tools: ${name}: /usr/bin/${name}`).length, 1, printed);
}

/** The real package manager of this machine, if it has one, knows the names of the table. */
function knowsPackages() {
  const [apt] = executables('apt-get');
  if (apt === undefined) return;
  const { status, stderr } = spawnSync(apt, ['install', '--simulate', '-qq', ...PACKAGES], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

const asNobody = () => namesAll(machine.npm(['test'], { root: false }), 'this system has no apt-get');
const withoutRight = () => {
  machine.write('/usr/bin/apt-get', '#!/usr/bin/node\nprocess.exit(1);\n', 0o755);
  namesAll(machine.npm(['test'], { root: false }), 'only root can do that without asking');
};
const thatFails = () => namesAll(machine.npm(['test'], { root: true }), 'apt-get failed');

try {
  await steps.step('npm test names every tool and ends, without apt-get', asNobody);
  await steps.step('npm test names every tool and ends, without the right to install', withoutRight);
  await steps.step('npm test names every tool and ends, with an apt-get that fails', thatFails);
  await steps.step('the step before the tests brings every tool, as root', bringsAll);
  await steps.step('the next time it finds them', findsAll);
  await steps.step('the packages are known here', knowsPackages);
} finally {
  machine.remove();
}
steps.sum('bare');
