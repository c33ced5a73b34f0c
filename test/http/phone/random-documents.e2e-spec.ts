import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Call } from '../../../src/testing/phone/call.js';
import { Phone } from '../../../src/testing/phone/emulated-phone.js';
import { type DocumentServer, serveDocuments } from './document-server.js';
import { documentOf, MISTAKES } from './random-document.js';
import { fewOrMany } from '../../support/numbers.js';

const WHO = { from: '+12025550111', to: '+12025550100' };
/** Few documents are those of a seed that has every ending early. */
const DOCUMENTS = fewOrMany(300, 10_000);
const SEED = fewOrMany(1, 20_260_101);

/** Does something that the verb listens to, until nothing waits any more or enough was done. */
async function play(call: Call, acts: readonly number[]): Promise<void> {
  for (const act of acts) {
    if (!call.waitingFor) return;
    if (act === 0) await call.stayQuiet();
    else if (call.waitingFor.accepts.includes('keys')) await call.press(act === 1 ? '1#' : '4111111111111111#');
    else await call.say('tomorrow');
  }
  await call.hangUp();
}

describe('random documents', () => {
  let server: DocumentServer;
  // Nobody listens on port 9: one try is enough there.
  const phone = new Phone({ auth: 'none', maxDocuments: 8, maxVerbs: 200, retries: 0 });
  beforeAll(async () => {
    server = await serveDocuments();
  });
  afterAll(() => server.close());

  it(`within the reference come to an end, all ${DOCUMENTS} of them`, async () => {
    const endings = new Map<string, number>();
    const rules = new Map<string, number>();
    const scenes = fc.tuple(
      documentOf('Response'),
      documentOf('Response'),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(scenes, async ([first, second, acts]) => {
        server.pages({ '/': first, '*': second });
        const call = await phone.dial(server.url, WHO);
        await play(call, acts);
        const by = call.ended?.by ?? 'none';
        endings.set(by, (endings.get(by) ?? 0) + 1);
        if (by === 'invalid-document') rules.set(call.ended?.rule ?? '', 1);
        expect(call.state).toBe('ended');
      }),
      { numRuns: DOCUMENTS, seed: SEED, endOnFailure: true },
    );
    // Every way to end was seen, so the documents were no empty shells.
    expect([...endings.keys()].toSorted()).toEqual(
      ['caller', 'end-of-document', 'hangup', 'http-error', 'invalid-document', 'loop-limit', 'reject'].toSorted(),
    );
    // Only what a variable turned into was refused: an attribute, a text or a pattern.
    for (const rule of rules.keys()) expect(rule).toMatch(/must be |must come to an end|well-formed$/);
    expect(endings.get('invalid-document')).toBeLessThan(DOCUMENTS / 4);
  }, 300_000);

  it('with a mistake are refused, with a rule and a line', async () => {
    await fc.assert(
      fc.asyncProperty(documentOf('Response'), MISTAKES, async (document, mistake) => {
        const end = document.lastIndexOf('</Response>');
        server.pages({ '*': `${document.slice(0, end)}\n${mistake}${document.slice(end)}` });
        const call = await phone.dial(server.url, WHO);
        expect(call.ended).toMatchObject({
          by: 'invalid-document',
          rule: expect.any(String),
          line: expect.any(Number),
        });
        expect(call.heard).toEqual([]);
      }),
      { numRuns: fewOrMany(200, 2_000), seed: SEED, endOnFailure: true },
    );
  }, 120_000);
});
