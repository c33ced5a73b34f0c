import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASES, OWN_CASES } from './cases.js';
import { type Host, HOSTS, type HostName } from './hosts.js';
import type { RunningFunction } from './start-function.js';
import { startHost } from './start-host.js';

/** Asks everything of an application in a host, on both paths and in each form that the host knows. */
export function tryHost(name: HostName): void {
  const { forms, takesStream }: Host = HOSTS[name];
  const cases = takesStream ? CASES : [...CASES, ...OWN_CASES];
  const rows = forms.flatMap((form) => cases.map((one) => ({ ...one, form })));

  describe.each([false, true])(`${name}, fastPath: %s`, (fastPath) => {
    let running: RunningFunction;
    beforeAll(async () => {
      running = await startHost(name, { fastPath });
    });
    afterAll(() => running.close());

    it.each(rows)('takes $name ($form)', async ({ asked, form, told, heard }) => {
      expect(await running.ask(asked(), form)).toEqual({ told: expect.objectContaining(told), heard });
    });
  });
}
