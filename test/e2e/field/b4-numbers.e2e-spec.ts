import { describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { json, MESSAGE, usePayloadBench } from './parts/payload-bench.js';

describe.each(PLATFORMS)('B4: numbers on %s', (platform) => {
  const bench = usePayloadBench(platform);

  it('B4: numbers are E.164 only where they surely are', async () => {
    const numbers = {
      '00442079460018': '+442079460018',
      '011442079460018': '+442079460018',
      '07911123456': '07911123456',
      '5550188': '5550188',
    };
    for (const [from, lifted] of Object.entries(numbers)) {
      expect((await bench.receiver.send(json({ ...MESSAGE, from }))).status).toBe(200);
      expect(bench.last()?.payload).toMatchObject({ from: lifted, raw: { from } });
    }
  });
});
