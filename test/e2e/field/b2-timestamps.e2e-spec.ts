import { describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { form, get, json, MESSAGE, text, usePayloadBench } from './parts/payload-bench.js';

describe.each(PLATFORMS)('B2: timestamps on %s', (platform) => {
  const bench = usePayloadBench(platform);

  it.each([
    '2026-08-20T01:13:42.074+0000',
    '2026-08-20T01:13:42.074',
    '2026-08-20t01:13:42,074z',
    '20260820T011342.074Z',
    '2026-08-20 03:13:42.074+02',
  ])('%s is read in JSON, in a form and in a query', async (received_at) => {
    const of = (id: string) => ({ ...MESSAGE, received_at, id: id + received_at });
    for (const request of [json(of('j')), form(text(of('f'))), get(text(of('q')))]) {
      bench.desk.seen.length = 0;
      expect((await bench.receiver.send(request)).status).toBe(200);
      expect(bench.last()?.payload).toMatchObject({ receivedAt: new Date('2026-08-20T01:13:42.074Z') });
      expect(bench.last()?.ctx.flaws).toEqual([]);
    }
  });

  it('what is none costs the field', async () => {
    expect((await bench.receiver.send(json({ ...MESSAGE, received_at: '2026-02-31T00:00:00Z' }))).status).toBe(200);
    expect(bench.last()?.ctx.flaws).toEqual(['received_at']);
  });
});
