import { describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { form, get, json, MESSAGE, RECEIPT, text, usePayloadBench } from './parts/payload-bench.js';

describe.each(PLATFORMS)('B3: forms and queries on %s', (platform) => {
  const bench = usePayloadBench(platform);

  const base = text(MESSAGE);
  const [a, b] = ['https://a.test/1', 'https://a.test/2'];
  it.each([
    ['once', `media=${a}`, [a]],
    ['repeated', `media=${a}&media=${b}`, [a, b]],
    ['with brackets', `media[]=${a}&media[]=${b}`, [a, b]],
    ['with indices', `media[1]=${b}&media[0]=${a}`, [a, b]],
    ['as JSON', `media=${encodeURIComponent(JSON.stringify([a, b]))}`, [a, b]],
  ])('media %s are an MMS', async (_what, pairs, media) => {
    for (const make of [form, get]) {
      for (const route of ['', '/sms.mo', '/mms.mo']) {
        bench.desk.seen.length = 0;
        const id = `id=${make.name}${route}${pairs.length}`;
        expect((await bench.receiver.send(make(`${base}&${id}&${pairs}`, route))).status).toBe(200);
        expect(bench.last()?.payload).toMatchObject({ event: 'mms.mo', media });
        expect(bench.last()?.ctx.flaws).toEqual([]);
      }
    }
  });

  it.each([
    ['with brackets', 'error[code]=4505&error[description]=too long'],
    ['as JSON', `error=${JSON.stringify({ code: '4505', description: 'too long' })}`],
  ])('an error %s is read', async (_what, pairs) => {
    const sent = `${text({ ...RECEIPT, message_id: pairs.slice(0, 8) })}&${pairs.replaceAll(' ', '+')}`;
    for (const request of [form(sent), get(encodeURI(sent), '/mms.dlr')]) {
      expect((await bench.receiver.send(request)).status).toBe(200);
      expect(bench.last()?.payload).toMatchObject({ error: { code: '4505', description: 'too long' } });
    }
  });

  it.each([a, { url: a }])('JSON with %j alone is an MMS too', async (media) => {
    for (const route of ['', '/sms.mo']) {
      const params = { ...MESSAGE, id: `${route}${JSON.stringify(media)}`, media };
      expect((await bench.receiver.send(json(params, route))).status).toBe(200);
      expect(bench.last()?.payload).toMatchObject({ event: 'mms.mo', media: [a], raw: { media } });
      expect(bench.last()?.ctx.flaws).toEqual([]);
    }
  });

  it('a fax whose links are one address has it', async () => {
    const fax = { type: 'fax', direction: 'inbound', id: 'f1', from: '', to: '', status: 'received', links: a };
    expect((await bench.receiver.send(json(fax))).status).toBe(200);
    expect(bench.last()?.payload).toMatchObject({ event: 'fax.inbound', media: [a] });
    expect(bench.last()?.ctx.flaws).toEqual([]);
  });

  it('a list of empty addresses is no MMS', async () => {
    expect((await bench.receiver.send(json({ ...MESSAGE, id: 'none', media: ['', ''] }))).status).toBe(200);
    expect(bench.last()?.payload).toMatchObject({ event: 'sms.mo', media: [] });
  });

  it('what is ambiguous is a flaw', async () => {
    expect((await bench.receiver.send(form(`${base}&media=${a}&media[]=${b}`))).status).toBe(200);
    expect(bench.last()?.ctx.flaws).toEqual(['media']);
    expect(bench.last()?.payload.raw['media']).toEqual([
      ['media', a],
      ['media[]', b],
    ]);
  });

  it('a repeat of any other field stays a refusal', async () => {
    expect((await bench.receiver.send(form(`${base}&to=1`))).status).toBe(400);
    expect((await bench.receiver.send(get(`${base}&x[]=1&x[]=2`))).status).toBe(400);
    expect(bench.desk.seen).toEqual([]);
  });
});
