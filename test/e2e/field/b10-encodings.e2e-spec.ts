import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { OnVoxEvent, type VoiceInbound, voxml } from 'nestjs-vox-webhooks';
import type { Call } from '../../../src/testing/phone/call.js';
import { Phone } from '../../../src/testing/phone/emulated-phone.js';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { ask } from '../calls/calling.js';
import { voxInside } from '../cli/vox-inside.js';
import { type HostileServer, hostileServer } from './parts/hostile-server.js';

const declared = (encoding: string, more = ''): string =>
  `<?xml version="1.0" encoding="${encoding}"${more}?><Response><Say>Zürich</Say></Response>`;
const PLAIN = '<Response><Say>Zürich</Say></Response>';

/** Documents that are no UTF-8, by what they declare or by what they are. */
const WRONG: readonly (readonly [string, string | Buffer])[] = [
  ['declares utf-16', declared('utf-16')],
  ['declares UTF-16LE', declared('UTF-16LE')],
  ['declares UCS-2', declared('ISO-10646-UCS-2')],
  ['declares UTF-32', declared('UTF-32')],
  ['declares UTF-7', declared('utf-7')],
  ['declares Latin-1, standalone', declared('ISO-8859-1', ' standalone="yes"')],
  ['declares a code page', declared('windows-1252')],
  ['declares ASCII, which has no ü', declared('US-ASCII')],
  ['declares an encoding behind a byte order mark', `\uFEFF${declared('utf-16')}`],
  ['is in Latin-1 and declares it', Buffer.from(declared('iso-8859-1'), 'latin1')],
  ['is in Latin-1 and declares nothing', Buffer.from(PLAIN, 'latin1')],
  ['is in Latin-1 and declares UTF-8', Buffer.from(declared('UTF-8'), 'latin1')],
  ['is in UTF-16 with a byte order mark', Buffer.from(`\uFEFF${PLAIN}`, 'utf16le')],
  ['is in UTF-16 without one', Buffer.from(PLAIN, 'utf16le')],
  ['has half of a letter', Buffer.concat([Buffer.from('<Response>'), Buffer.from([0xc3]), Buffer.from('</Response>')])],
  ['has half of a pair in UTF-8', Buffer.from('<Response><!--\xed\xa0\xbd--></Response>', 'latin1')],
  ['has an overlong letter', Buffer.from('<Response><!--\xc1\xa1--></Response>', 'latin1')],
];
const RIGHT: readonly (readonly [string, string | Buffer])[] = [
  ['declares nothing', PLAIN],
  ['declares UTF-8', declared('UTF-8')],
  ['declares utf8', declared('utf8')],
  ['has a byte order mark', `\uFEFF${declared('utf-8')}`],
  ['has U+FFFD by intention', PLAIN.replace('</Say>', '</Say><!--\ufffd-->')],
];

const REASON = /encoding is not UTF-8|bytes are not UTF-8/;

@Injectable()
class Desk {
  document: unknown;

  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound): string {
    return this.document as string;
  }
}

describe.each(PLATFORMS)('B10: what a handler returns is UTF-8 or refused, on %s', (platform) => {
  let receiver: Receiver;
  let desk: Desk;
  beforeAll(async () => {
    receiver = await startReceiver({ platform, providers: [Desk], options: { calls: { fallback: false } } });
    desk = receiver.app.get(Desk);
  });
  afterAll(() => receiver.close());

  it.each(WRONG)('a document that %s', async (_what, document) => {
    desk.document = document;
    receiver.logger.lines.length = 0;
    const { status, body } = await ask(receiver, 'voice.inbound');
    expect([status, body]).toEqual([500, expect.stringContaining('VOX_NO_DOCUMENT')]);
    expect(receiver.logger.text).toMatch(/encoding is not UTF-8/);
  });

  it.each(RIGHT)('a document that %s', async (_what, document) => {
    desk.document = document;
    const { status, headers, body } = await ask(receiver, 'voice.inbound');
    expect([status, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
    expect(body).toContain('Zürich');
  });
});

describe('B10: what is embedded is UTF-8 or refused', () => {
  it.each(WRONG)('a document that %s', (_what, document) => {
    expect(() => voxml().embed(document as string)).toThrow(/VOX_VOXML Response: .*encoding is not UTF-8/);
  });

  it.each(RIGHT)('a document that %s', (_what, document) => {
    expect(
      voxml()
        .embed(document as string)
        .toString(),
    ).toContain('Zürich');
  });
});

describe('B10: what a server answers is UTF-8 or refused, by the phone and by vox', () => {
  let server: HostileServer;
  let document: string | Buffer;
  beforeAll(
    async () =>
      void (server = await hostileServer((_request, response) => {
        response.setHeader('content-type', 'application/xml');
        response.end(document);
      })),
  );
  afterAll(() => server.close());
  const dial = (): Promise<Call> => new Phone({ auth: 'none' }).dial(server.url, { from: '1', to: '2' });

  it.each(WRONG)('a document that %s', async (_what, wrong) => {
    document = wrong;
    const { ended, heard } = await dial();
    expect(ended).toMatchObject({ by: 'invalid-document', rule: expect.stringMatching(REASON) });
    expect(heard).toEqual([]);
    const { code, stdout } = await voxInside(['send', 'voice.inbound', '--url', server.url]);
    expect([code, stdout]).toEqual([1, expect.stringMatching(REASON)]);
  });

  it.each(RIGHT)('a document that %s', async (_what, right) => {
    document = right;
    expect(await dial()).toMatchObject({ heard: ['Zürich'], ended: { by: 'end-of-document' } });
    expect((await voxInside(['send', 'voice.inbound', '--url', server.url])).code).toBe(0);
  });
});
