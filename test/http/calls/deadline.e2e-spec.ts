import type { Server } from 'node:http';
import { connect } from 'node:net';
import { Controller, Injectable, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  OnVoxEvent,
  type VoiceCall,
  type VoiceInbound,
  VoxAuthGuard,
  type VoxDocument,
  voxml,
  VoxPayload,
  VoxReplyInterceptor,
} from 'nestjs-vox-webhooks';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';
import { Latch, sleep, until } from '../delivery/latch.js';
import { ask, callParams } from './calling.js';
import { runningOf } from '../../support/running-of.js';

const DEADLINE = 200;
const HANG_UP = '<Response><Hangup/></Response>';
const say = (text: string): string => `<Response><Say>${text}</Say></Response>`;
const broken = (): never => {
  throw new Error('the fallback is broken');
};
const options = { calls: { deadline: DEADLINE }, shutdownGrace: 0 };
const withFallback = (fallback: VoxDocument | (() => VoxDocument) | false) => ({
  ...options,
  calls: { ...options.calls, fallback },
});

/** Answers once the test lets it. */
@Injectable()
class Slow {
  static readonly latch = new Latch();
  static runs = 0;
  static ended = 0;
  static error: Error | undefined;

  static async work(): Promise<void> {
    await Slow.latch.wait();
    Slow.ended++;
    if (Slow.error) throw Slow.error;
  }

  @OnVoxEvent('voice.inbound')
  plain(call: VoiceCall): Promise<string> {
    return this.wait(call);
  }
  @OnVoxEvent('voice.inbound', { step: 'text', fallback: say('a text') })
  text(call: VoiceCall): Promise<string> {
    return this.wait(call);
  }
  @OnVoxEvent('voice.inbound', { step: 'builder', fallback: voxml().say('a builder') })
  builder(call: VoiceCall): Promise<string> {
    return this.wait(call);
  }
  @OnVoxEvent('voice.inbound', { step: 'function', fallback: () => voxml().say('a function') })
  function(call: VoiceCall): Promise<string> {
    return this.wait(call);
  }
  @OnVoxEvent('voice.inbound', { step: 'throws', fallback: broken })
  throws(call: VoiceCall): Promise<string> {
    return this.wait(call);
  }
  @OnVoxEvent('voice.inbound', { step: 'malformed', fallback: '<Response><Say>' })
  malformed(call: VoiceCall): Promise<string> {
    return this.wait(call);
  }

  private async wait({ callSid }: VoiceCall): Promise<string> {
    Slow.runs++;
    await Slow.work();
    return say(`run ${Slow.runs} for ${callSid}`);
  }
}

@Controller('own')
@UseGuards(VoxAuthGuard)
@UseInterceptors(VoxReplyInterceptor)
class OwnRoute {
  @Post()
  async answer(@VoxPayload('voice.inbound') _call: VoiceInbound): Promise<string> {
    await Slow.work();
    return say('too late');
  }
}

const timed = async (work: Promise<RawAnswer>): Promise<{ answer: RawAnswer; ms: number }> => {
  const began = performance.now();
  const answer = await work;
  return { answer, ms: performance.now() - began };
};

describe.each(PLATFORMS)('the deadline of a document on %s', (platform) => {
  beforeEach(async () => {
    Slow.latch.reset();
    await sleep(20);
    Slow.runs = 0;
  });
  afterAll(() => Slow.latch.release());

  it.each([
    ['two seconds by default', undefined, 2_000],
    ['what is configured', 400, 400],
  ])('is %s', async (_what, deadline, expected) => {
    const receiver = await startReceiver({
      platform,
      providers: [Slow],
      options: { ...options, calls: { deadline } },
    });
    const { answer, ms } = await timed(ask(receiver, 'voice.inbound'));
    await receiver.close();
    expect([answer.status, answer.body]).toEqual([200, HANG_UP]);
    expect(ms).toBeGreaterThanOrEqual(expected - 5);
    expect(ms).toBeLessThan(expected + 1_500);
  });

  it.each<[string, VoxDocument | (() => VoxDocument) | false, number, string]>([
    ['a text', say('module'), 200, say('module')],
    ['a builder', voxml().say('module'), 200, say('module')],
    ['a function', () => voxml().say('module'), 200, say('module')],
    ['a function that gives a text', () => say('module'), 200, say('module')],
    ['a function that throws: hang up', broken, 200, HANG_UP],
    ['a function that gives no document: hang up', () => 'sorry', 200, HANG_UP],
    ['none at all: an error status', false, 503, ''],
  ])('the fallback of the module is %s', async (_what, fallback, status, body) => {
    const receiver = await startReceiver({ platform, providers: [Slow], options: withFallback(fallback) });
    const answer = await ask(receiver, 'voice.inbound');
    await receiver.close();
    expect([answer.status, status === 503 ? '' : answer.body]).toEqual([status, body]);
    expect(answer.headers['content-type']).toBe(
      status === 503 ? 'application/json; charset=utf-8' : 'application/xml; charset=utf-8',
    );
  });

  it.each([
    ['voice.inbound', 'voice.inbound Slow.plain', undefined],
    ['voice.inbound', 'voice.inbound Slow.plain', new Error('far too late')],
    ['/own', 'voice.inbound OwnRoute.answer', undefined],
  ])('what comes later is dropped, and the log warns of it once: %s %s %p', async (route, named, error) => {
    const receiver = await startReceiver({ platform, providers: [Slow], controllers: [OwnRoute], options });
    const late = (): string[] => receiver.logger.lines.filter((line) => line.includes('VOX_LATE_RESULT'));
    Slow.error = error;
    for (let round = 0; round < 2; round++) {
      expect((await ask(receiver, route)).body).toBe(HANG_UP);
      expect(late()).toHaveLength(round);
      const ended = Slow.ended;
      Slow.latch.reset();
      await until(() => Slow.ended > ended);
      await sleep(20);
      expect(late()).toHaveLength(round + 1);
    }
    Slow.error = undefined;
    await receiver.close();
    const line = `VOX_LATE_RESULT ${named} ended late, after \\d+ ms key=v1-`;
    expect(late()).toEqual(['warn', 'debug'].map((level) => expect.stringMatching(`^${level}: ${line}`)));
  });

  it('twenty of the same at once get one document, and the handler runs once', async () => {
    const patient = { ...options, calls: { deadline: 30_000 } };
    const receiver = await startReceiver({ platform, providers: [Slow], options: patient });
    const answers = Array.from({ length: 20 }, () => ask(receiver, 'voice.inbound', { CallSid: 'many' }));
    // All of them come while the first is at work.
    await until(() => runningOf(receiver.app) >= 20);
    Slow.latch.release();
    const bodies = (await Promise.all(answers)).map(({ body }) => body);
    await receiver.close();
    expect(new Set(bodies)).toEqual(new Set([say('run 1 for many')]));
    expect(Slow.runs).toBe(1);
  });

  describe('in one application', () => {
    let receiver: Receiver;
    beforeAll(async () => {
      receiver = await startReceiver({ platform, providers: [Slow], options: withFallback(say('module')) });
    });
    afterAll(() => receiver.close());

    it.each([
      ['text', say('a text')],
      ['builder', say('a builder')],
      ['function', say('a function')],
      ['throws', HANG_UP],
      ['malformed', HANG_UP],
      ['unnamed', say('module')],
    ])('the fallback of the handler goes before that of the module: %s', async (name, document) => {
      expect((await ask(receiver, `voice.inbound/${name}`)).body).toBe(document);
    });

    it('a fallback that throws is in the log, with what it threw', () => {
      expect(receiver.logger.text).toContain('the `fallback` option threw');
      expect(receiver.logger.text).toContain('the fallback is broken');
    });

    it('the very same request is no repeat once its answer got out: a call may come back to its URL', async () => {
      Slow.latch.release();
      const params = { CallSid: 'same' };
      for (let run = 1; run <= 4; run++) {
        expect((await ask(receiver, 'voice.inbound', params)).body).toBe(say(`run ${run} for same`));
      }
      expect(Slow.runs).toBe(4);
    });

    it('a request whose connection closed before its answer was sent gets the same document when it comes again', async () => {
      const params = { CallSid: 'lost' };
      const server = receiver.app.getHttpServer() as Server;
      const closed = new Promise<void>((resolve) => {
        server.once('request', (_, response) => response.once('close', resolve));
      });
      const socket = connect(receiver.port, '127.0.0.1');
      socket.write(
        requestText({ path: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body: callParams(params) }),
      );
      await until(() => Slow.runs === 1);
      socket.destroy();
      await closed;
      Slow.latch.release();
      await until(() => Slow.ended > 0);
      await sleep(50);
      expect((await ask(receiver, 'voice.inbound', params)).body).toBe(say('run 1 for lost'));
      expect((await ask(receiver, 'voice.inbound', params)).body).toBe(say('run 2 for lost'));
    });

    it('a repeat while the handler is late waits for it, and gets its document', async () => {
      const params = { CallSid: 'repeat' };
      expect((await ask(receiver, 'voice.inbound', params)).body).toBe(say('module'));
      const repeat = ask(receiver, 'voice.inbound', params);
      // The handler is at work, and the repeat waits for it.
      await until(() => runningOf(receiver.app) === 2);
      Slow.latch.release();
      expect((await repeat).body).toBe(say('run 1 for repeat'));
      expect(Slow.runs).toBe(1);
    });

    it('one that hangs is given up after ten deadlines: the next request runs it afresh', async () => {
      const params = { CallSid: 'hang' };
      expect((await ask(receiver, 'voice.inbound', params)).body).toBe(say('module'));
      expect((await ask(receiver, 'voice.inbound', params)).body).toBe(say('module'));
      expect(Slow.runs).toBe(1);
      await sleep(DEADLINE * 10);
      const next = ask(receiver, 'voice.inbound', params);
      await until(() => Slow.runs === 2);
      Slow.latch.release();
      expect((await next).body).toBe(say('run 2 for hang'));
    });
  });
});
