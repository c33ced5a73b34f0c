import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { burn } from '../../unit/load/burn.js';
import { freshId, receipt } from '../../http/delivery/receipts.js';
import { Work } from '../../http/load/work.js';

describe.each(PLATFORMS)('a loop that other work of the application makes late on %s', (platform) => {
  let receiver: Receiver;
  let work: Work;
  let isBusy = true;
  let busy: Promise<void>;
  beforeAll(async () => {
    const options = { overload: { maxLoopDelay: 50 }, handlerDeadline: 60_000, shutdownGrace: 0 };
    receiver = await startReceiver({ platform, providers: [Work], options });
    work = receiver.app.get(Work);
    busy = (async () => {
      for (; isBusy; await setImmediate()) burn(100);
    })();
  });
  afterAll(async () => {
    isBusy = false;
    work.latch.release();
    await Promise.all([busy, receiver.close()]);
  });

  const statusOf = async (): Promise<number> => (await receiver.send(receipt(freshId()))).status;

  it('refuses nothing as long as no webhook has a part in it', async () => {
    for (let count = 0; count < 5; count++) expect(await statusOf()).toBe(200);
  });

  it('refuses receipts while others are at work, which may be what makes it late', async () => {
    work.hangs = true;
    const hanging = receiver.send(receipt(freshId()));
    while (work.runs < 6) await setImmediate();
    expect(await statusOf()).toBe(503);
    work.latch.release();
    expect((await hanging).status).toBe(200);
  });
});
