import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bearer, signedLinks } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, type Receiver, TOKEN } from '../../support/receiver.js';
import { ask, callParams, urlsIn } from '../calls/calling.js';
import { Line, startLine } from '../calls/line.js';

const SECRET = 'secret-of-the-links-0123456789-0123456789';
const FURTHER = '/webhooks/vox/voice.redirect/further';
const CALL = 'call-a';
const OTHER = 'call-of-somebody-else';

const links = signedLinks(SECRET);
const markOf = (path: string, callSid: string): string =>
  `vox-link=${Buffer.from(callSid).toString('base64url')}.${links.sign?.(path, callSid)}`;

const WAYS = PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath })));

describe.each(WAYS)('links mint no links on $platform, fastPath: $fastPath', ({ platform, fastPath }) => {
  let receiver: Receiver;
  let menu: string;
  let whisper: string;
  beforeAll(async () => {
    const options = { auth: [bearer(TOKEN), links], fastPath };
    receiver = await startLine({ platform, gate: true, options });
    [menu = '', whisper = ''] = urlsIn((await ask(receiver, 'voice.inbound', { CallSid: CALL })).body);
  });
  afterAll(() => receiver.close());
  beforeEach(() => void receiver.app.get(Line).calls.splice(0));

  /** Status, and the link that the answer carries. */
  const asked = async (...args: Parameters<typeof ask> extends [unknown, ...infer Rest] ? Rest : never) => {
    const { status, body } = await ask(receiver, ...args);
    return [status, urlsIn(body)[0]];
  };

  it.each([OTHER, `${CALL}x`, CALL.toUpperCase(), ` ${CALL}`, 'call-a%00', 'x'.repeat(200)])(
    'the link of a Number answers a claimed call %j, and signs nothing for it',
    async (CallSid) => {
      expect(await asked(whisper, { CallSid }, [])).toEqual([200, FURTHER]);
      expect((await ask(receiver, FURTHER, { CallSid }, [])).status).toBe(401);
      expect(receiver.app.get(Line).calls).toHaveLength(1);
    },
  );

  it('by GET the same', async () => {
    const path = `${whisper}&${callParams({ CallSid: OTHER })}`;
    const { status, body } = await receiver.send({ method: 'GET', path, headers: [] });
    expect([status, urlsIn(body)[0]]).toEqual([200, FURTHER]);
  });

  it('with two ids, the own one among them, it signs nothing', async () => {
    for (const ids of [`CallSid=${CALL}&CallSid=${OTHER}`, `CallSid=${OTHER}&CallSid=${CALL}`]) {
      const body = `${ids}&From=%2B12025550188&To=%2B12025550123&ApiVersion=v0`;
      const answer = await receiver.send({ path: whisper, headers: [FORM_TYPE], body });
      expect(answer.body).not.toContain('vox-link');
    }
  });

  it('with the mark of another call it is not let in at all', async () => {
    const [path = '', query = ''] = whisper.split('?');
    const forged = query.replace(Buffer.from(CALL).toString('base64url'), Buffer.from(OTHER).toString('base64url'));
    expect((await ask(receiver, `${path}?${forged}`, { CallSid: OTHER }, [])).status).toBe(401);
    expect(receiver.app.get(Line).calls).toEqual([]);
  });

  it('the link of a Number signs further links for the call that it was written for', async () => {
    const signed = `${FURTHER}?${markOf(FURTHER, CALL)}`;
    expect(await asked(whisper, { CallSid: CALL }, [])).toEqual([200, signed]);
    expect(await asked(signed, { CallSid: CALL }, [])).toEqual([200, signed]);
  });

  it('the link of a menu signs for its call, and lets no other call in', async () => {
    expect(await asked(menu, { CallSid: CALL }, [])).toEqual([200, `${FURTHER}?${markOf(FURTHER, CALL)}`]);
    expect((await ask(receiver, menu, { CallSid: OTHER }, [])).status).toBe(401);
  });

  it('a header proves every call, whatever link the request came by', async () => {
    const signed = `${FURTHER}?${markOf(FURTHER, OTHER)}`;
    for (const path of [whisper, whisper.split('?')[0] ?? '', menu]) {
      expect(await asked(path, { CallSid: OTHER }, [GOOD])).toEqual([200, signed]);
    }
    expect((await ask(receiver, signed, { CallSid: OTHER }, [])).status).toBe(200);
    expect((await ask(receiver, signed, { CallSid: CALL }, [])).status).toBe(401);
  });
});
