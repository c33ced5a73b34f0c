import { afterEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { OnVoxEvent } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { PATH, type Receiver, startReceiver } from '../../support/receiver.js';

@Injectable()
class Receipts {
  runs = 0;

  @OnVoxEvent('sms.dlr')
  receipt(): void {
    this.runs++;
  }
}

const receipt = (id: string) => ({
  path: `${PATH}/sms.dlr`,
  body: JSON.stringify({ message_id: id, to: '1', status: 'sent' }),
});

let receiver: Receiver;
afterEach(() => receiver.close());

const WAYS = PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath })));

describe.each(WAYS)('a logger that throws, on $platform, fastPath: $fastPath', ({ platform, fastPath }) => {
  it('costs an answer of 500 at most, and no process', async () => {
    receiver = await startReceiver({ platform, options: { fastPath }, providers: [Receipts] });
    expect((await receiver.send(receipt('first'))).status).toBe(200);
    const { logger } = receiver;
    const sound = { debug: logger.debug, error: logger.error, warn: logger.warn };
    const broken = (): never => {
      throw new Error('the disk is full');
    };
    Object.assign(logger, { debug: broken, error: broken, warn: broken });
    const failed = await receiver.send(receipt('second'));
    const refused = await receiver.send({ ...receipt('third'), headers: [] });
    Object.assign(logger, sound);
    expect([failed.status, refused.status]).toEqual([500, 500]);
    expect(failed.body).not.toContain('disk');
    expect((await receiver.send(receipt('fourth'))).status).toBe(200);
    expect(receiver.app.get(Receipts).runs).toBe(3);
  });
});
