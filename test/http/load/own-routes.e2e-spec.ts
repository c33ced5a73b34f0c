import { Controller, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SmsMo, type VoiceInbound, VoxAuthGuard, VoxPayload, VoxReplyInterceptor } from 'nestjs-vox-webhooks';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, type Receiver, startReceiver } from '../../support/receiver.js';
import { until } from '../delivery/latch.js';
import { freshId, receipt } from '../delivery/receipts.js';
import { callBody, messageBody } from '../handlers/deliveries.js';
import { startPolicyReceiver } from '../policy/support/policy-receiver.js';
import { message } from '../policy/support/requests.js';
import { HELLO, Work } from './work.js';

const FALLBACK = '<Response><Say>Call again later</Say></Response>';
let runs = 0;

@Controller('my')
@UseGuards(VoxAuthGuard)
class MyHooks {
  @Post('calls')
  @UseInterceptors(VoxReplyInterceptor)
  answer(@VoxPayload('voice.inbound') _call: VoiceInbound): string {
    runs++;
    return HELLO;
  }

  @Post('messages')
  take(@VoxPayload('sms.mo') _message: SmsMo): void {
    runs++;
  }
}

describe.each(PLATFORMS)('controllers of the application on %s', (platform) => {
  let receiver: Receiver;
  let work: Work;
  let hanging: Promise<RawAnswer> | undefined;
  const call = () => receiver.send({ path: '/my/calls', headers: [GOOD, FORM_TYPE], body: callBody() });
  const text = () => receiver.send({ path: '/my/messages', headers: [GOOD, JSON_TYPE], body: messageBody() });
  const hang = async (): Promise<void> => {
    const before = work.runs;
    work.hangs = true;
    hanging = receiver.send(receipt(freshId()));
    await until(() => work.runs > before);
    work.hangs = false;
  };
  beforeAll(async () => {
    const options = { overload: { maxRunning: 1 }, calls: { fallback: FALLBACK }, shutdownGrace: 0 };
    receiver = await startReceiver({ platform, providers: [Work], controllers: [MyHooks], options });
    work = receiver.app.get(Work);
  });
  afterAll(() => receiver.close());

  it('have the bounds of calls: beyond them the fallback where the reply is ours, else 503, and no handler runs', async () => {
    expect([(await call()).body, (await text()).status]).toEqual([HELLO, 201]);
    const before = runs;
    await hang();
    const [answer, refusal] = [await call(), await text()];
    expect([answer.status, answer.body]).toEqual([200, FALLBACK]);
    expect([refusal.status, JSON.parse(refusal.body)]).toMatchObject([503, { code: 'VOX_OVERLOADED' }]);
    expect(runs).toBe(before);
    expect(receiver.logger.text).not.toContain('MyHooks.answer threw');
    work.latch.release();
    expect((await hanging)?.status).toBe(200);
    expect([(await call()).body, (await text()).status]).toEqual([HELLO, 201]);
  });
});

describe.each(PLATFORMS)('without the gate on %s', (platform) => {
  it('the guard refuses in the same way', async () => {
    const options = () => ({ overload: { maxRunning: 1 } });
    const receiver = await startPolicyReceiver(platform, { options }, { gate: false });
    try {
      const slow = receiver.send(message({ behave: 'takes too long' }));
      await until(() => receiver.desk.runs === 1);
      const { status, headers, body } = await receiver.send(message());
      expect([status, headers['retry-after'], headers['connection']]).toEqual([503, '2', 'close']);
      expect(JSON.parse(body)).toMatchObject({ code: 'VOX_OVERLOADED' });
      expect([(await slow).status, receiver.desk.runs]).toEqual([200, 1]);
      expect((await receiver.send(message())).status).toBe(200);
    } finally {
      await receiver.close();
    }
  });
});
