import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  bearer,
  OnVoxEvent,
  signedLinks,
  step,
  type VoiceCall,
  type VoiceDial,
  type VoiceGather,
  type VoiceInbound,
  type VoiceRedirect,
  type Voxml,
  voxml,
  VoxWebhooksModule,
} from 'nestjs-vox-webhooks';
import { type VoxCallOptions, VoxTest } from 'nestjs-vox-webhooks/testing';
import type { VoxLink } from 'nestjs-vox-webhooks/voxml';
import { exchangeRaw, type RawAnswer } from '../../support/exchange-raw.js';
import { FORM_TYPE, GOOD, PATH, TOKEN } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';

type Line = 'again' | 'silent' | 'busy' | 'byGet' | 'inVars';

/** Lines that count the tries of a call themselves, so that all their requests are the same. */
@Injectable()
class Lines {
  readonly tries = new Map<string, number>();
  /** The line that calls are led to. */
  to: Line = 'again';

  @OnVoxEvent('voice.inbound')
  start(_call: VoiceInbound): Voxml {
    return voxml().redirect(LINES[this.to]);
  }
  @OnVoxEvent('voice.redirect')
  again(call: VoiceRedirect): Voxml {
    return this.next(call, (document) => document.redirect(step(Lines, 'again')));
  }
  @OnVoxEvent(['voice.redirect', 'voice.gather'])
  silent(call: VoiceRedirect | VoiceGather): Voxml {
    return this.next(call, (document) =>
      document.gather({ action: step(Lines, 'silent'), actionOnEmptyResult: true, numDigits: 1 }),
    );
  }
  @OnVoxEvent(['voice.redirect', 'voice.dial'])
  busy(call: VoiceRedirect | VoiceDial): Voxml {
    return this.next(call, (document) => document.dial('+12025550100', { action: step(Lines, 'busy') }));
  }
  @OnVoxEvent('voice.redirect')
  byGet(call: VoiceRedirect): Voxml {
    return this.next(call, (document) => document.redirect(step(Lines, 'byGet'), { method: 'GET' }));
  }
  @OnVoxEvent('voice.redirect')
  inVars({ vars }: VoiceRedirect): Voxml {
    const count = Number(vars.get('count') ?? 0) + 1;
    if (count === 4) return goodbye();
    return voxml().set('count', String(count)).say(`Try ${count}`).redirect(step(Lines, 'inVars'));
  }
  @OnVoxEvent('voice.redirect')
  failing(call: VoiceRedirect): Voxml {
    if (this.count(call) < 4) throw new Error('not yet');
    return goodbye();
  }

  private count({ callSid }: VoiceCall): number {
    const count = (this.tries.get(callSid) ?? 0) + 1;
    this.tries.set(callSid, count);
    return count;
  }

  private next(call: VoiceCall, goOn: (document: Voxml) => Voxml): Voxml {
    const count = this.count(call);
    return count === 4 ? goodbye() : goOn(voxml().say(`Try ${count}`));
  }
}

const LINES: Readonly<Record<Line, VoxLink<'voice.redirect'>>> = {
  again: step(Lines, 'again'),
  silent: step(Lines, 'silent'),
  busy: step(Lines, 'busy'),
  byGet: step(Lines, 'byGet'),
  inVars: step(Lines, 'inVars'),
};

function goodbye(): Voxml {
  return voxml().say('Goodbye.').hangup();
}

const HEARD = ['Try 1', 'Try 2', 'Try 3', 'Goodbye.'];
const ADAPTERS = [ExpressAdapter, FastifyAdapter];
const MATRIX = ADAPTERS.flatMap((Adapter) => [true, false].map((fastPath) => ({ Adapter, fastPath })));

describe.each(MATRIX)('B11: a retry counter ends at the fourth try, on $Adapter.name, fastPath: $fastPath', (setup) => {
  let vox: VoxTest;
  let lines: Lines;
  let port: number;
  beforeAll(async () => {
    const { fastPath } = setup;
    const auth = [bearer(TOKEN), signedLinks('a-link-secret-of-thirty-two-characters')];

    @Module({
      imports: [VoxWebhooksModule.forRoot({ auth, fastPath, overload: { maxLoopDelay: 3_600_000 } })],
      providers: [Lines],
    })
    class App {}
    vox = await VoxTest.start(App, { platform: new setup.Adapter(), nest: { logger: false } });
    lines = vox.app.get(Lines);
    port = Number(new URL(await vox.app.getUrl()).port);
  });
  afterAll(() => vox.close());

  const body = (callSid: string): string =>
    new URLSearchParams({ CallSid: callSid, From: '+12025550188', To: '+12025550123', ApiVersion: 'v0' }).toString();
  const post = (callSid: string, name: string): Promise<RawAnswer> =>
    exchangeRaw(
      port,
      requestText({ path: `${PATH}/voice.redirect/${name}`, headers: [GOOD, FORM_TYPE], body: body(callSid) }),
    );

  describe('under VoxTest', () => {
    const OPTIONS: VoxCallOptions[] = [
      {},
      { documentedOnly: true },
      { callbackAuth: 'none' },
      { encoding: 'json' },
      { method: 'GET' },
    ];
    const CALLS = (['again', 'silent', 'busy', 'byGet', 'inVars'] as const).flatMap((to) =>
      OPTIONS.map((options) => ({ to, options })),
    );

    it.each(CALLS)('a call to the line $to with $options', async ({ to, options }) => {
      lines.to = to;
      const call = await vox.call({ ...options, outcomes: { dial: { status: 'busy' } } });
      // More turns than a line that ends has.
      for (let turn = 0; turn < 9 && call.state === 'waiting'; turn++) await call.stayQuiet();
      expect(call.heard).toEqual(HEARD);
      expect(call.ended).toEqual({ by: 'hangup' });
      const [, , ...asked] = call.transcript.flatMap(({ kind, request }) =>
        kind === 'request' && request ? request : [],
      );
      expect(asked).toHaveLength(3);
      // Only one of the lines counts in what is sent.
      const sent = new Set(asked.map(({ event, url, params }) => JSON.stringify([event, url.split('?')[0], params])));
      expect(sent.size).toBe({ again: 1, silent: 1, busy: 1, byGet: 1, inVars: 3 }[to]);
    });
  });

  describe('over HTTP', () => {
    it.each(['again', 'silent', 'busy', 'byGet'])('the same request to %s, each after the answer', async (name) => {
      const answers: string[] = [];
      for (let count = 1; count <= 4; count++) answers.push((await post(`http-${name}`, name)).body);
      expect(answers.map((text) => /<Say>(.*)<\/Say>/.exec(text)?.[1])).toEqual(HEARD);
      expect(answers.at(-1)).toContain('<Hangup/>');
    });

    it('the same request over one connection', async () => {
      const answers: string[] = [];
      const address = `http://127.0.0.1:${port}${PATH}/voice.redirect/again`;
      const headers = { ...Object.fromEntries([GOOD]), 'content-type': 'application/x-www-form-urlencoded' };
      for (let count = 1; count <= 4; count++) {
        answers.push(await (await fetch(address, { method: 'POST', headers, body: body('kept') })).text());
      }
      expect(answers.map((text) => /<Say>(.*)<\/Say>/.exec(text)?.[1])).toEqual(HEARD);
    });

    it('a handler that failed runs anew for the same request', async () => {
      const answers: string[] = [];
      for (let count = 1; count <= 4; count++) answers.push((await post('failing', 'failing')).body);
      expect(answers.map((text) => text.includes('Goodbye.'))).toEqual([false, false, false, true]);
    });
  });
});
