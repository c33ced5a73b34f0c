import { describe, expect, it } from '@jest/globals';
import { bearer, signedLinks, type VoxAuth, VoxConfigError } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { startReceiver, TOKEN } from '../../support/receiver.js';
import { ask, urlsIn } from './calling.js';
import { Line, startLine } from './line.js';

const OLD = 'canary-link-secret-of-the-past-0123456789';
const NEW = 'canary-link-secret-of-the-present-0123456789';
const CALL = 'call-a';
const MENU = '/webhooks/vox/voice.gather/menu';

/** A link of this call as the secret signs it. */
const linkBy = (secret: string, callSid = CALL): string =>
  `${MENU}?vox-link=${Buffer.from(callSid).toString('base64url')}.${signedLinks(secret).sign!(MENU, callSid)}`;

describe.each(PLATFORMS)('secrets of links on %s', (platform) => {
  /** Status of a link of the old and of the new secret, and which of the two signs. */
  const judge = async (auth: VoxAuth): Promise<readonly [number, number, string | undefined]> => {
    const receiver = await startLine({ platform, gate: true, options: { auth } });
    try {
      const [written = ''] = urlsIn((await ask(receiver, 'voice.inbound', { CallSid: CALL })).body);
      const old = await ask(receiver, linkBy(OLD), { CallSid: CALL }, []);
      const present = await ask(receiver, linkBy(NEW), { CallSid: CALL }, []);
      const signer = [OLD, NEW].find((secret) => written === linkBy(secret));
      expect(receiver.app.get(Line).calls).toHaveLength([old, present].filter(({ status }) => status === 200).length);
      return [old.status, present.status, signer];
    } finally {
      await receiver.close();
    }
  };

  it.each<[string, string[], readonly [number, number, string | undefined]]>([
    ['only the old one is listed', [OLD], [200, 401, OLD]],
    ['the new one is listed first: both are accepted, the first signs', [NEW, OLD], [200, 200, NEW]],
    ['the old one is listed first: both are accepted, the first signs', [OLD, NEW], [200, 200, OLD]],
    ['the old one is removed', [NEW], [401, 200, NEW]],
    ['none is listed: links are not signed, and open nothing', [], [401, 401, undefined]],
  ])('%s', async (_what, secrets, expected) => {
    expect(await judge([bearer(TOKEN), ...secrets.map((secret) => signedLinks(secret))])).toEqual(expected);
  });

  it('a function rotates them without a restart, and is asked once per request', async () => {
    let secrets = [OLD];
    let asked = 0;
    const auth: VoxAuth = () => {
      asked++;
      return Promise.resolve([bearer(TOKEN), ...secrets.map((secret) => signedLinks(secret))]);
    };
    const receiver = await startLine({ platform, gate: true, options: { auth } });
    const statuses: number[] = [];
    for (const list of [[OLD], [NEW, OLD], [NEW]]) {
      secrets = list;
      statuses.push((await ask(receiver, linkBy(OLD), { CallSid: CALL }, [])).status);
      const [written] = urlsIn((await ask(receiver, 'voice.inbound', { CallSid: CALL })).body);
      expect(written).toBe(linkBy(list[0] ?? ''));
    }
    await receiver.close();
    expect(statuses).toEqual([200, 200, 401]);
    expect(asked).toBe(6);
  });

  it('a function that breaks down while the handler works does not cost the caller the document', async () => {
    let asked = 0;
    const auth: VoxAuth = () => {
      if (++asked > 1) throw new Error('the vault is down');
      return [bearer(TOKEN), signedLinks(NEW)];
    };
    const receiver = await startLine({ platform, gate: true, options: { auth } });
    const answer = await ask(receiver, 'voice.inbound', { CallSid: CALL });
    await receiver.close();
    expect([answer.status, urlsIn(answer.body)[0]]).toEqual([200, linkBy(NEW)]);
  });

  it.each([true, false])(
    'a link of another call is dropped like any stranger by onUnauthorized (gate: %p)',
    async (gate) => {
      const auth = [bearer(TOKEN), signedLinks(NEW)];
      const receiver = await startLine({ platform, gate, options: { auth, onUnauthorized: 'drop' } });
      const foreign = await ask(receiver, linkBy(NEW), { CallSid: 'call-b' }, []);
      const stranger = await ask(receiver, MENU, { CallSid: CALL }, []);
      const runs = receiver.app.get(Line).calls.length;
      await receiver.close();
      expect([foreign.status, foreign.body, runs]).toEqual([200, stranger.body, 0]);
      expect(stranger.status).toBe(200);
    },
  );

  it('alone they fail at start-up: nobody could make the first request', async () => {
    const start = startReceiver({ platform, options: { auth: [signedLinks(NEW)] } });
    await expect(start).rejects.toThrow(VoxConfigError);
    await expect(start).rejects.toThrow(/VOX_CONFIG auth: .*besides signedLinks\(\)/);
  });
});

describe('a secret of links that is none', () => {
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['blank', ' '.repeat(40)],
    ['the text of a value never set', 'undefined'],
    ['shorter than 32 characters', 'canary-'.padEnd(31, 'x')],
    ['with a line break', `canary-${'x'.repeat(40)}\n`],
  ])('%s: fails where it is written, naming the option and never the value', (_what, secret) => {
    const write = (): unknown => signedLinks(secret);
    expect(write).toThrow(VoxConfigError);
    expect(write).toThrow(/VOX_CONFIG auth signedLinks secret: /);
    expect(write).not.toThrow(/canary/);
  });

  it('is anything but one of 32 characters', () => {
    expect(() => signedLinks('x'.repeat(32))).not.toThrow();
  });
});
