import { afterEach, describe, expect, it } from '@jest/globals';
import { bearer, signedLinks } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, TOKEN } from '../../support/receiver.js';
import { ask, urlsIn } from '../calls/calling.js';
import { Line, startLine } from '../calls/line.js';

const SECRET = 'secret-of-the-links-0123456789-0123456789';
const CALL = 'call-a';

const PUBLIC: readonly (readonly [string, string])[] = [
  ['https://api.example.com/prod', 'https://api.example.com/prod'],
  ['https://api.example.com/prod/', 'https://api.example.com/prod'],
  ['https://api.example.com/prod//', 'https://api.example.com/prod'],
  ['https://api.example.com:8443/stage/v2/eu', 'https://api.example.com:8443/stage/v2/eu'],
  ['http://api.example.com/~user/a%20b', 'http://api.example.com/~user/a%20b'],
  ['https://api.example.com', 'https://api.example.com'],
];

let receiver: Receiver;
afterEach(() => receiver.close());

describe.each(PLATFORMS)('publicUrl with a path that a proxy strips, on %s', (platform) => {
  const start = async (publicUrl: string | undefined, isSigned: boolean): Promise<void> => {
    const auth = [bearer(TOKEN), ...(isSigned ? [signedLinks(SECRET)] : [])];
    receiver = await startLine({ platform, gate: true, options: { auth, ...(publicUrl && { publicUrl }) } });
  };
  const links = async (): Promise<string[]> => urlsIn((await ask(receiver, 'voice.inbound', { CallSid: CALL })).body);

  describe.each(PUBLIC)('%s', (publicUrl, prefix) => {
    it('every link of a document begins with it', async () => {
      await start(publicUrl, false);
      expect(await links()).toEqual([
        `${prefix}/webhooks/vox/voice.gather/menu`,
        `${prefix}/webhooks/vox/voice.number/whisper`,
      ]);
    });

    it('signed links are good where the proxy strips it, and further links have it again', async () => {
      await start(publicUrl, true);
      for (const url of await links()) {
        expect(url.startsWith(`${prefix}/webhooks/vox/`)).toBe(true);
        const stripped = url.slice(prefix.length);
        const answer = await ask(receiver, stripped, { CallSid: CALL }, []);
        expect([answer.status, urlsIn(answer.body)[0]]).toEqual([200, expect.stringContaining(`${prefix}/webhooks/`)]);
        const forged = stripped.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
        expect((await ask(receiver, forged, { CallSid: CALL }, [])).status).toBe(401);
      }
      expect(receiver.app.get(Line).calls).toHaveLength(2);
    });

    it('the start-up report prints it', async () => {
      await start(publicUrl, false);
      expect(receiver.logger.text).toContain(` ${prefix}/webhooks/vox/voice.inbound `);
      expect(receiver.logger.text).not.toContain(`${prefix}//`);
    });
  });

  it('without it links are relative to the host, signed ones too', async () => {
    await start(undefined, true);
    for (const url of await links()) {
      expect(url).toMatch(/^\/webhooks\/vox\/voice\.\w+\/\w+\?vox-link=/);
      expect((await ask(receiver, url, { CallSid: CALL }, [])).status).toBe(200);
    }
    expect(receiver.logger.text).toContain(' /webhooks/vox/voice.inbound ');
  });
});

describe('publicUrl that is none', () => {
  it.each(['https://api.example.com/prod?stage=1', 'https://api.example.com/#a', 'api.example.com/prod', '/prod'])(
    '%s does not start',
    async (publicUrl) => {
      const options = { auth: [bearer(TOKEN)], publicUrl };
      await expect(startLine({ platform: 'express', gate: true, options })).rejects.toThrow(/VOX_CONFIG publicUrl/);
    },
  );
});
