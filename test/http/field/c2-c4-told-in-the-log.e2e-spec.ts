import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import { BaseExceptionFilter, HttpAdapterHost } from '@nestjs/core';
import {
  DropDelivery,
  OnVoxEvent,
  RetryDelivery,
  type SmsMo,
  type VoiceInbound,
  voxml,
  type VoxDocument,
} from 'nestjs-vox-webhooks';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { IDLE_QUEUE } from '../delivery/idle-queue.js';
import { sendCall, sendMessage } from '../handlers/deliveries.js';

const root = Object.assign(new Error('connect ECONNREFUSED'), { config: { token: 'canary-credential' } });
const members = new AggregateError([new Error('first address'), new Error('second address')], 'all failed', {
  cause: root,
});
const original = new Error('fetch failed', { cause: members });
const endless = new Error('endless');
endless.cause = endless;

@Injectable()
class Desk {
  error: unknown = original;
  document: VoxDocument | undefined;

  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): void {
    if (this.error !== undefined) throw this.error;
  }

  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound): VoxDocument {
    if (this.document !== undefined) return this.document;
    if (this.error !== undefined) throw this.error;
    return voxml().hangup();
  }
}

const seen: unknown[] = [];

@Catch()
class Reporter implements ExceptionFilter {
  constructor(private readonly next: ExceptionFilter) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    seen.push(exception);
    const answer = this.next.catch.bind(this.next);
    answer(exception, host);
  }
}

describe.each(PLATFORMS)('what the log tells on %s', (platform) => {
  let receiver: Receiver;
  let desk: Desk;
  const linesWith = (text: string): string[] => receiver.logger.lines.filter((line) => line.includes(text));
  beforeAll(async () => {
    receiver = await startReceiver({
      platform,
      providers: [Desk],
      configure: (app) =>
        void app.useGlobalFilters(new Reporter(new BaseExceptionFilter(app.get(HttpAdapterHost).httpAdapter))),
    });
    desk = receiver.app.get(Desk);
  });
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.logger.lines.length = 0;
    seen.length = 0;
    desk.error = original;
    desk.document = undefined;
  });

  it('causes and members of what a handler throws, and none of their other properties', async () => {
    expect((await sendMessage(receiver)).status).toBe(500);
    const [line = ''] = linesWith('Desk.take threw');
    for (const text of ['fetch failed', 'all failed', 'first address', 'second address', 'connect ECONNREFUSED'])
      expect(line).toContain(`Error: ${text}`);
    expect(line).toContain('[cause]: ');
    expect(receiver.logger.text).not.toContain('canary');
  });

  it('why a handler asks for a retry', async () => {
    desk.error = new RetryDelivery('no primary', { after: 3, cause: root });
    expect((await sendMessage(receiver)).status).toBe(503);
    expect(linesWith('asks for a retry')).toEqual([
      expect.stringMatching(/^warn: Desk\.take asks for a retry: no primary: connect ECONNREFUSED/),
    ]);
  });

  it('why a handler drops an event, to those who debug', async () => {
    desk.error = new DropDelivery('not one of ours');
    expect((await sendMessage(receiver)).status).toBe(200);
    expect(linesWith('drops the event')).toEqual([
      expect.stringMatching(/^debug: Desk\.take drops the event: not one of ours\b/),
    ]);
  });

  it('why a document cannot be printed', async () => {
    desk.document = {
      toString() {
        throw new Error('no template', { cause: root });
      },
    };
    await sendCall(receiver);
    const [line = ''] = linesWith('the document of Desk.answer threw');
    expect([line, line]).toEqual([
      expect.stringContaining('no template'),
      expect.stringContaining('connect ECONNREFUSED'),
    ]);
  });

  it('a chain of causes that has no end', async () => {
    desk.error = endless;
    await sendMessage(receiver);
    expect(linesWith('Desk.take threw')[0]?.split('Error: endless')).toHaveLength(12);
  });

  it('gives filters of the application the original error as its cause', async () => {
    await sendMessage(receiver);
    expect(seen).toEqual([expect.objectContaining({ code: 'VOX_HANDLER_FAILED' })]);
    expect((seen[0] as Error).cause).toBe(original);
  });

  it('names the handler in the line of each outcome that it caused', async () => {
    await sendMessage(receiver);
    await sendCall(receiver);
    const [message, call] = linesWith('VOX_HANDLER_FAILED');
    expect([message, call]).toEqual([
      expect.stringMatching(/^error: VOX_HANDLER_FAILED sms\.mo 500 .*; handler Desk\.take; /),
      expect.stringMatching(/^error: VOX_HANDLER_FAILED voice\.inbound 200 .*; handler Desk\.answer; /),
    ]);
  });

  it('a repeated warning at debug each time, at warn first and every thousandth', async () => {
    const codes = async (times: number) => {
      for (let i = 0; i < times; i++) await sendCall(receiver, 'voice.dial');
      return linesWith('VOX_EVENT_UNHANDLED voice.dial').map((line) => line.split(':', 1)[0]);
    };
    expect(await codes(3)).toEqual(['warn', 'debug', 'debug']);
    receiver.logger.lines.length = 0;
    const more = await codes(997);
    expect([more.length, more.at(-1), more.filter((level) => level === 'warn').length]).toEqual([997, 'warn', 1]);
    expect(linesWith('(1000 times)')).toHaveLength(1);
  });
});

describe.each(PLATFORMS)('what nobody handles on %s', (platform) => {
  const start = async (put?: (letter: DeadLetter) => Promise<void>) => {
    const receiver = await startReceiver({ platform, options: put ? { deadLetters: { put } } : {} });
    const statuses = [await sendMessage(receiver), await sendMessage(receiver, '{"type":"news","body":"x"}')];
    await receiver.close();
    return { statuses: statuses.map(({ status }) => status), report: receiver.logger.text };
  };

  it('is kept with a dead-letter sink', async () => {
    const letters: DeadLetter[] = [];
    const { statuses, report } = await start((letter) => Promise.resolve(void letters.push(letter)));
    expect(statuses).toEqual([200, 200]);
    expect(letters.map(({ code, event }) => [code, event])).toEqual([
      ['VOX_EVENT_UNHANDLED', 'sms.mo'],
      ['VOX_EVENT_UNKNOWN', undefined],
    ]);
    expect(report).not.toContain('not kept');
  });

  it('is not kept without one, which is said at the start', async () => {
    const { statuses, report } = await start();
    expect(statuses).toEqual([200, 200]);
    expect(report).toContain('Events without a handler are answered 2xx and not kept');
    expect(report).toContain('Dead letters are not kept.');
  });

  it('is something else than what a worker gives up, which the queue keeps', async () => {
    const receiver = await startReceiver({ platform, options: { delivery: IDLE_QUEUE } });
    expect(receiver.logger.text).toContain('Dead letters are kept in the queue.');
    await receiver.close();
  });
});
