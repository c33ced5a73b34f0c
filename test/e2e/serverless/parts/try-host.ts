import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProcess, stopProcess } from '../../../score/start-process.js';
import { CASES } from './cases.js';
import { type Host, HOSTS, type HostName } from './hosts.js';
import { type Outcome, type RunningFunction, startFunction } from './start-function.js';

const PROGRAM = new URL('./function.process.ts', import.meta.url);

/** The same in a process of its own. */
async function startApart(name: HostName, fastPath: boolean): Promise<RunningFunction> {
  const server = await startProcess(PROGRAM, [name, fastPath ? 'fast' : 'default']);
  return {
    ask: async (asked, form) => (await server.ask(JSON.stringify({ asked, form }))) as unknown as Outcome,
    close: () => stopProcess(server),
  };
}

/** Asks everything of an application in a host, on both paths and in each form that the host knows. */
export function tryHost(name: HostName): void {
  const { forms, isApart }: Host = HOSTS[name];
  const rows = forms.flatMap((form) => CASES.map((one) => ({ ...one, form })));

  describe.each([false, true])(`${name}, fastPath: %s`, (fastPath) => {
    let running: RunningFunction;
    beforeAll(async () => {
      running = await (isApart ? startApart : startFunction)(name, fastPath);
    });
    afterAll(() => running.close());

    it.each(rows)('takes $name ($form)', async ({ asked, form, told, heard }) => {
      expect(await running.ask(asked(), form)).toEqual({ told: expect.objectContaining(told), heard });
    });
  });
}
