import { afterEach, describe, expect, it } from '@jest/globals';
import { CASES } from './parts/cases.js';
import { type Host, HOSTS, type HostName } from './parts/hosts.js';
import type { RunningFunction } from './parts/start-function.js';
import { startHost } from './parts/start-host.js';

const NAMES = Object.keys(HOSTS) as HostName[];

let running: RunningFunction | undefined;
afterEach(() => running?.close());

async function statusOf(name: HostName, trustsProxy: boolean): Promise<number | undefined> {
  running = await startHost(name, { requireHttps: true, trustsProxy });
  const { forms }: Host = HOSTS[name];
  const [asked, form] = [CASES[0]?.asked(), forms[0]];
  if (!asked || !form) return undefined;
  const headers = { ...asked.headers, 'X-Forwarded-Proto': 'https' };
  return (await running.ask({ ...asked, headers }, form)).told.status;
}

describe.each(NAMES)('requireHttps in %s', (name) => {
  const { forms, isApart }: Host = HOSTS[name];

  it('accepts what the header of a trusted proxy calls HTTPS', async () => {
    expect(await statusOf(name, true)).toBe(200);
  });

  // Adapters that make a connection say that it is encrypted. `inject()` and a server of HTTP say that it is not.
  it('without a trusted proxy goes by the connection alone', async () => {
    expect(await statusOf(name, false)).toBe(isApart || forms.includes('http') ? 403 : 200);
  });
});
