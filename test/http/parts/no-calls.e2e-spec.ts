import { setTimeout } from 'node:timers/promises';
import { Controller, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DropDelivery,
  RetryDelivery,
  SmsDlr,
  SmsMo,
  VoiceInbound,
  VoxAuthGuard,
  type Voxml,
  voxml,
  VoxPayload,
  VoxRefusalError,
  VoxReplyInterceptor,
} from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, type Receiver, startReceiver } from '../../support/receiver.js';
import { callBody, messageBody } from '../handlers/deliveries.js';

const ENDS: Readonly<Record<string, () => unknown>> = {
  taken: () => ({ taken: true }),
  document: () => voxml().hangup(),
  returned: () => new Error('the database is down'),
  slow: async () => setTimeout(300),
  late: async () => setTimeout(700),
  failed: () => {
    throw new Error('the database is down');
  },
  refusal: () => {
    throw new VoxRefusalError('unauthorized');
  },
  retry: () => {
    throw new RetryDelivery('busy', { after: 30 });
  },
  drop: () => {
    throw new DropDelivery('not one of ours');
  },
};

/** The interceptor stands beside the guard, as one finds it convenient, and takes calls and all else. */
@Controller('hooks')
@UseGuards(VoxAuthGuard)
@UseInterceptors(VoxReplyInterceptor)
class Hooks {
  @Post('call')
  call(@VoxPayload('voice.inbound') _call: VoiceInbound): Voxml {
    throw new VoxRefusalError('unauthorized');
  }
  @Post('receipt')
  receipt(@VoxPayload('sms.dlr') _receipt: SmsDlr): void {}
  @Post(Object.keys(ENDS))
  message(@VoxPayload('sms.mo') message: SmsMo): unknown {
    return ENDS[message.body]?.();
  }
}

describe.each(PLATFORMS)('VoxReplyInterceptor and events that are no calls on %s', (platform) => {
  let receiver: Receiver;
  beforeAll(async () => {
    const options = { calls: { deadline: 100 }, handlerDeadline: 500 };
    receiver = await startReceiver({ platform, controllers: [Hooks], structure: { path: false }, options });
  });
  afterAll(() => receiver.close());
  const send = (end: string) =>
    receiver.send({
      path: `/hooks/${end}`,
      headers: [GOOD, JSON_TYPE],
      body: JSON.stringify({ ...(JSON.parse(messageBody()) as object), body: end }),
    });

  it.each([
    ['taken', 200, ''],
    ['document', 200, ''],
    ['returned', 500, 'VOX_HANDLER_FAILED'],
    ['slow', 200, ''],
    ['late', 503, 'VOX_HANDLER_LATE'],
    ['failed', 500, 'VOX_HANDLER_FAILED'],
    ['refusal', 500, 'VOX_HANDLER_FAILED'],
    ['retry', 503, 'VOX_RETRY'],
    ['drop', 200, ''],
  ])('answers what is %s with %i', async (end, status, code) => {
    const answer = await send(end);
    expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(code)]);
    expect(answer.body).not.toContain('<Response>');
    if (end === 'retry') expect(answer.headers['retry-after']).toBe('30');
    if (end === 'document') expect(receiver.logger.text).toContain('VOX_DOCUMENT_DROPPED Hooks.message');
  });

  it('answers a payload against its schema with 422', async () => {
    const answer = await receiver.send({ path: '/hooks/receipt', headers: [GOOD, JSON_TYPE], body: '{"type":"dlr"}' });
    expect([answer.status, answer.body]).toEqual([422, expect.stringContaining('VOX_PAYLOAD_INVALID')]);
  });

  it('lets a caller hear the fallback, whatever is thrown', async () => {
    const answer = await receiver.send({ path: '/hooks/call', headers: [GOOD, FORM_TYPE], body: callBody() });
    expect([answer.status, answer.body]).toEqual([200, '<Response><Hangup/></Response>']);
  });
});
