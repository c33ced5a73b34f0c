// Reads lines from its input: `+process PID` and `+folder PATH` to watch, the same with `-` to forget. When the input ends,
// because whoever writes has ended in whatever way, it kills the processes with all that they have started, and removes
// the folders.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { killTree } from './kill-tree.mjs';

const END = {
  process: (pid) => killTree(Number(pid)),
  // On a busy machine a process that was killed may write for some seconds more.
  folder: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 12 }),
};
const watched = new Set();

for await (const line of createInterface(process.stdin)) {
  watched[line.startsWith('+') ? 'add' : 'delete'](line.slice(1));
}
for (const kind of Object.keys(END)) {
  for (const one of watched) {
    if (!one.startsWith(`${kind} `)) continue;
    try {
      END[kind](one.slice(kind.length + 1));
    } catch {
      // One that stays must not keep the others.
    }
  }
}
