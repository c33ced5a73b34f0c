import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { IsString } from 'class-validator';
import { bearer } from 'nestjs-vox-webhooks';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { bodyOf, CALL, links, linkTo, Shelf } from './parts/link-holder.js';

const OTHER = 'call-b';

/** What a link is no leave to write letters about, and the code of the letter that a header leaves. */
const UNPROVED: readonly (readonly [what: string, event: string, body: string, code: string | undefined])[] = [
  ['a body that is cut off', 'voice.recording', `{"CallSid":"${CALL}"`, 'VOX_BODY_JSON'],
  ['a body that is cut off, of another call', 'voice.recording', `{"CallSid":"${OTHER}"`, 'VOX_BODY_JSON'],
  ['a list', 'voice.recording', `[{"CallSid":"${CALL}"}]`, 'VOX_BODY_NOT_OBJECT'],
  ['no body', 'voice.recording', '', 'VOX_BODY_EMPTY'],
  ['no call', 'voice.recording', '{"AccountID":"1"}', 'VOX_PAYLOAD_INVALID'],
  ['a list of calls', 'voice.recording', `{"CallSid":["${CALL}"]}`, 'VOX_PAYLOAD_INVALID'],
  ['another call', 'voice.recording', bodyOf('voice.recording', OTHER), undefined],
  ['another call, where no handler is', 'voice.status', bodyOf('voice.status', OTHER), 'VOX_EVENT_UNHANDLED'],
  ['a broken body to a Number', 'voice.number', '{"CallSid"', 'VOX_BODY_JSON'],
  ['another call, which the handler of a Number drops', 'voice.number', bodyOf('voice.number', OTHER), 'VOX_DROPPED'],
];

/** Rules of the application. */
class StrictCall {
  @IsString()
  Proof!: string;
}

describe.each(PLATFORMS)('dead letters of the holder of one link on %s', (platform) => {
  let receiver: Receiver;
  let letters: DeadLetter[];
  beforeEach(async () => {
    letters = [];
    receiver = await startReceiver({
      platform,
      providers: [Shelf],
      options: {
        auth: [bearer(TOKEN), links],
        deadLetters: { put: (letter) => Promise.resolve(void letters.push(letter)) },
        onUndecodable: 'quarantine',
        onUnhandled: 'quarantine',
        dto: { 'voice.answered': StrictCall },
      },
    });
  });
  afterEach(() => receiver.close());
  const codes = (): string[] => letters.map(({ code }) => code);

  it.each(UNPROVED)('none for %s', async (_what, event, body, code) => {
    await receiver.send({ path: linkTo(event), headers: [JSON_TYPE], body });
    expect(codes()).toEqual([]);
    // Whoever has a header leaves them.
    await receiver.send({ path: `${PATH}/${event}`, headers: [GOOD, JSON_TYPE], body });
    expect(codes()).toEqual(code === undefined ? [] : [code]);
  });

  it.each([
    ['voice.status', 'VOX_EVENT_UNHANDLED'],
    ['voice.number', 'VOX_DROPPED'],
  ] as const)('one for %s of the call that the link was written for', async (event, code) => {
    await receiver.send({ path: linkTo(event), headers: [JSON_TYPE], body: bodyOf(event, CALL) });
    expect(codes()).toEqual([code]);
  });

  it('none for 200 broken bodies', async () => {
    const path = linkTo('voice.recording');
    const bodies = Array.from({ length: 200 }, (_, index) => `{"CallSid":"${OTHER}","n":${index}`);
    await Promise.all(bodies.map((body) => receiver.send({ path, headers: [JSON_TYPE], body })));
    expect(codes()).toEqual([]);
  });

  it('no more than a share of payloads against their schema, for the call of the link itself', async () => {
    const path = linkTo('voice.answered');
    for (let sent = 0; sent < 300; sent += 50) {
      const bodies = Array.from({ length: 50 }, (_, index) => `{"CallSid":"${CALL}","n":${sent + index}}`);
      await Promise.all(bodies.map((body) => receiver.send({ path, headers: [JSON_TYPE], body })));
    }
    expect(letters).toHaveLength(200);
  });
});
