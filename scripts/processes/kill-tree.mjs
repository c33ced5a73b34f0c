import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** SIGKILL for a process and everything that it has started, those in other process groups included. */
export function killTree(pid) {
  for (const one of [...descendantsOf(pid), { pid }]) {
    try {
      process.kill(one.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** Processes that a process has started, and theirs: `{ pid, name }`. */
export function descendantsOf(pid) {
  const all = processes();
  const of = (parent) => all.filter((one) => one.parent === parent).flatMap((one) => [one, ...of(one.pid)]);
  return of(pid).map(({ pid: id, name }) => ({ pid: id, name }));
}

/** Whether a process runs; one that has ended and that nobody has asked about does not. */
export const isAlive = (pid) => processes().some((one) => one.pid === pid);

/** Linux tells without a program of its own, which small images lack. */
const processes = () =>
  (process.platform === 'linux' ? ofProc() : ofPs()).filter(({ state }) => !state.startsWith('Z'));

function ofProc() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const [, name, state, parent] = /\((.*)\) (\S) (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'));
      return [{ pid: Number(pid), parent: Number(parent), state, name }];
    } catch {
      return [];
    }
  });
}

function ofPs() {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,comm='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent, state, ...name] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), state, name: name.join(' ').split('/').at(-1) };
  });
}
