import { describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import {
  DropDelivery,
  OnVoxEvent,
  RetryDelivery,
  type SmsMo,
  type VoiceInbound,
  VoxRefusalError,
} from 'nestjs-vox-webhooks';
import { startReceiver } from '../../support/receiver.js';
import { sendCall, sendMessage } from './deliveries.js';

let end: () => unknown = () => undefined;

@Injectable()
class Desk {
  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): unknown {
    return end();
  }
  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound): string {
    return end() as string;
  }
}

const refuse = (): never => {
  throw new VoxRefusalError('authUnavailable');
};
const FALLBACK = '<Response><Hangup/></Response>';

describe('a handler that ends oddly', () => {
  it.each<readonly [string, () => unknown, number, string]>([
    ['returns an error', () => new Error('no such table'), 500, 'no such table'],
    ['returns the error of a retry', () => new RetryDelivery('busy'), 503, 'busy'],
    ['returns the error of a drop', () => new DropDelivery('not ours'), 200, 'not ours'],
    ['resolves with an error', async () => Promise.resolve(new Error('no such row')), 500, 'no such row'],
    ['comes upon a refusal', refuse, 500, 'VOX_HANDLER_FAILED'],
  ])('%s', async (_name, ending, status, text) => {
    end = ending;
    const receiver = await startReceiver({ providers: [Desk] });
    try {
      expect((await sendMessage(receiver)).status).toBe(status);
      const heard = await sendCall(receiver);
      expect([heard.status, heard.body]).toEqual([200, FALLBACK]);
      expect(receiver.logger.text).toContain(text);
    } finally {
      await receiver.close();
    }
  });
});
