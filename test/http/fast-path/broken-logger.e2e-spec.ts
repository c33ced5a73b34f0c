import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { OnVoxEvent, voxml, type VoxDocument } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { callBody } from '../handlers/deliveries.js';

@Injectable()
class Desk {
  runs = 0;

  @OnVoxEvent('sms.dlr')
  receipt(): void {
    this.runs++;
  }

  @OnVoxEvent('voice.inbound')
  greet(): VoxDocument {
    return voxml().hangup();
  }

  @OnVoxEvent('voice.answered')
  fail(): VoxDocument {
    throw new Error('no such customer');
  }
}

const receipt = (id: string) => ({
  path: `${PATH}/sms.dlr`,
  body: JSON.stringify({ message_id: id, to: '1', status: 'sent' }),
});
const call = (event: string) => ({ path: `${PATH}/${event}`, headers: [GOOD, FORM_TYPE], body: callBody() });

let receiver: Receiver;
afterEach(async () => {
  jest.restoreAllMocks();
  await receiver.close();
});

const WAYS = PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath })));

describe.each(WAYS)('a logger that throws, on $platform, fastPath: $fastPath', ({ platform, fastPath }) => {
  it('costs no event, no answer and no process, and Node tells of it', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockReturnValue();
    receiver = await startReceiver({ platform, options: { fastPath }, providers: [Desk] });
    expect((await receiver.send(receipt('first'))).status).toBe(200);
    const { logger } = receiver;
    const sound = { debug: logger.debug, error: logger.error, warn: logger.warn };
    const broken = (): never => {
      throw new Error('the disk is full');
    };
    Object.assign(logger, { debug: broken, error: broken, warn: broken });
    const taken = await receiver.send(receipt('second'));
    const refused = await receiver.send({ ...receipt('third'), headers: [] });
    const steered = await receiver.send(call('voice.inbound'));
    const failed = await receiver.send(call('voice.answered'));
    Object.assign(logger, sound);
    expect([taken, refused, steered, failed].map(({ status }) => status)).toEqual([200, 401, 200, 200]);
    expect([steered.body, failed.body]).toEqual(Array(2).fill('<Response><Hangup/></Response>'));
    const told = warn.mock.calls.map(([text]) => String(text));
    expect(told).toEqual([expect.stringMatching(/^VOX_LOG_LOST .*the disk is full$/)]);
    expect(receiver.app.get(Desk).runs).toBe(2);
  });

  it('costs no start', async () => {
    jest.spyOn(process, 'emitWarning').mockReturnValue();
    const logger = {
      log: (text: unknown) => {
        if (String(text).startsWith('Registration')) throw new Error('too long');
      },
      error: () => {},
      warn: () => {},
    };
    receiver = await startReceiver({ platform, options: { fastPath }, providers: [Desk], app: { logger } });
    expect((await receiver.send(receipt('first'))).status).toBe(200);
  });
});
