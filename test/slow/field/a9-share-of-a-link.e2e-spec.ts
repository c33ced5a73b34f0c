import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { bearer, memoryDedupeStore } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { receipt } from '../../http/delivery/receipts.js';
import { bodyOf, CALL, links, linkTo, Shelf } from '../../http/field/parts/link-holder.js';

jest.setTimeout(60_000);

const EVENT = 'voice.recording';
let count = 0;
/** A recording, no two alike. */
const recording = (callSid = CALL): string =>
  bodyOf(EVENT, callSid, { RecordingUrl: `https://recordings.example.com/${++count}` });
const withHeader = (body: string) => ({ path: `${PATH}/${EVENT}`, headers: [GOOD, JSON_TYPE], body }) as const;

let receiver: Receiver;
afterEach(() => receiver.close());

describe.each(PLATFORMS)('the holder of one link on %s', (platform) => {
  const start = async (): Promise<Shelf> => {
    const options = { auth: [bearer(TOKEN), links], dedupe: memoryDedupeStore({ capacity: 250 }) };
    receiver = await startReceiver({ platform, options, providers: [Shelf] });
    return receiver.app.get(Shelf);
  };
  const by = async (link: string, body: string): Promise<number> =>
    (await receiver.send({ path: link, headers: [JSON_TYPE], body })).status;

  /** How often each status came for so many requests. */
  const flood = async (requests: number, body = recording): Promise<Record<number, number>> => {
    const counts: Record<number, number> = {};
    for (let sent = 0; sent < requests; sent += 50) {
      const batch = Array.from({ length: 50 }, () => by(linkTo(EVENT), body()));
      for (const status of await Promise.all(batch)) counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };

  it('1,000 requests push nothing of others out of the dedupe memory', async () => {
    const shelf = await start();
    const others = [receipt('first'), withHeader(recording('call-b'))];
    for (const other of others) expect((await receiver.send(other)).status).toBe(200);
    expect(await flood(1_000)).toEqual({ 200: 200, 503: 800 });
    for (const other of others) expect((await receiver.send(other)).status).toBe(200);
    // Repeats are known: no handler ran again.
    expect([shelf.receipts, shelf.recordings]).toEqual([['first'], 201]);
  });

  it('the links of other calls, and whoever has a header, are as before', async () => {
    const shelf = await start();
    await flood(250);
    expect(await by(linkTo(EVENT, 'call-b'), recording('call-b'))).toBe(200);
    expect((await receiver.send(withHeader(recording()))).status).toBe(200);
    expect((await receiver.send(receipt('second'))).status).toBe(200);
    expect(await by(linkTo(EVENT), recording())).toBe(503);
    expect(shelf.recordings).toBe(202);
  });

  it('a header has no share: 1,000 events of one call are all taken', async () => {
    const shelf = await start();
    for (let batch = 0; batch < 20; batch++) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => receiver.send(withHeader(recording()))));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    }
    expect(shelf.recordings).toBe(1_000);
  });

  it('requests for another call are refused, and take nothing from a share', async () => {
    const shelf = await start();
    expect(await flood(300, () => recording('call-b'))).toEqual({ 401: 300 });
    expect(await by(linkTo(EVENT), recording())).toBe(200);
    expect(await by(linkTo(EVENT, 'call-b'), recording('call-b'))).toBe(200);
    expect(shelf.recordings).toBe(2);
  });

  it('live calls have no share: the document of a Number goes out after that', async () => {
    await start();
    await flood(250);
    const bodies = Array.from({ length: 5 }, (_, index) => bodyOf('voice.number', `leg-${index}`));
    for (const body of bodies) expect(await by(linkTo('voice.number'), body)).toBe(200);
  });
});
