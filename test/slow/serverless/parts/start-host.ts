import { startProcess, stopProcess } from '../../../score/start-process.js';
import { type Host, HOSTS, type HostName } from './hosts.js';
import { type FunctionSetup, type Outcome, type RunningFunction, startFunction } from './start-function.js';

const PROGRAM = new URL('./function.process.ts', import.meta.url);

/** Starts a host in this process, or in one of its own if Jest cannot load it. */
export function startHost(name: HostName, setup: FunctionSetup): Promise<RunningFunction> {
  const { isApart }: Host = HOSTS[name];
  return isApart ? startApart(name, setup) : startFunction(name, setup);
}

async function startApart(name: HostName, setup: FunctionSetup): Promise<RunningFunction> {
  const server = await startProcess(PROGRAM, [name, JSON.stringify(setup)]);
  return {
    ask: async (asked, form) => (await server.ask(JSON.stringify({ asked, form }))) as unknown as Outcome,
    close: () => stopProcess(server),
  };
}
