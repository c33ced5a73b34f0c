import { describe, expect, it } from '@jest/globals';
import type { VoiceGather } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import type { RequestParts } from '../../support/request-text.js';
import { form, json, text, usePayloadBench } from './parts/payload-bench.js';

describe.each(PLATFORMS)('A1: variables on %s', (platform) => {
  const bench = usePayloadBench(platform);

  const leaves = Object.fromEntries(Array.from({ length: 480 }, (_, index) => [`a${index}`, 1]));
  const bad = { ['k'.repeat(16_384)]: leaves };
  it.each<[string, RequestParts]>([
    ['as text', form(text({ CallSid: 'c1', Vars: JSON.stringify(bad) }), '/voice.gather/menu')],
    [
      'as text, 60 KB',
      form(text({ CallSid: 'c1', Vars: JSON.stringify({ ['k'.repeat(45_000)]: leaves }) }), '/voice.gather'),
    ],
    ['as an object', json({ CallSid: 'c1', Vars: bad }, '/voice.gather/menu')],
    [
      'by brackets',
      form(
        `CallSid=c1&${Object.keys(leaves)
          .map((leaf) => `Vars[${'k'.repeat(400)}][${leaf}]=1`)
          .join('&')}`,
        '/voice.gather',
      ),
    ],
  ])('%s under one long name cost themselves, not the call and not the process', async (_what, request) => {
    expect(await bench.receiver.send(request)).toMatchObject({
      status: 200,
      body: '<Response><Say>none</Say></Response>',
    });
  });

  it('A12: without names of prototypes, as text too', async () => {
    const Vars = '{"constructor":{"a":"1"},"prototype":"2","menu":{"digits":"3"}}';
    await bench.receiver.send(form(text({ CallSid: 'c1', Vars }), '/voice.gather/menu'));
    const payload = bench.last()?.payload as VoiceGather;
    expect([JSON.stringify(payload.vars), payload.digits, payload.vars.text]).toEqual([
      '{"menu":{"digits":"3"}}',
      '3',
      Vars,
    ]);
  });
});
