import { describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { runVoxml } from '../../score/run-voxml.js';
import { DUTIFUL, FALLBACK, textOf } from '../../score/voxml/documents.js';
import { type Fault, type Heard, judge } from '../../score/voxml/judge.js';
import { fewOrMany } from '../../support/numbers.js';

const CALLS = fewOrMany(20, 200);

/** The short form of `npm run score:voxml`; how late an answer may come is measured there, on a machine of its own. */
describe.each(PLATFORMS)('whatever its handlers do on %s', (platform) => {
  it('a caller gets a well-formed document, in time, with nothing in it that the handler did not build', async () => {
    const report = await runVoxml({ platform, n: CALLS, seed: 7, deadline: 300, grace: 5_000, connections: 16 });
    expect(report.suspects).toEqual([]);
    expect([report.n, report.good, report.alive]).toEqual([CALLS, CALLS, true]);
  });
});

describe('the judge of that score', () => {
  const good: Heard = { status: 200, type: 'application/xml; charset=utf-8', body: FALLBACK, ms: 10 };
  const hello = { kind: 'say', seed: 3 };
  const heard = (document: string): Heard => ({ ...good, body: document });

  it('accepts what every dutiful handler builds, and the fallback of one that fails', async () => {
    for (const [kind, { build }] of Object.entries(DUTIFUL)) {
      // Only a server strips what a plain text holds of forbidden characters.
      if (kind === 'forbidden') continue;
      for (let seed = 0; seed < 50; seed++) {
        const document = String(await build(textOf(seed)));
        expect([kind, seed, judge({ kind, seed }, heard(document), 400)]).toEqual([kind, seed, []]);
      }
    }
    expect(judge({ kind: 'hangs', seed: 1 }, good, 400)).toEqual([]);
  });

  it.each<[string, Heard, Fault[]]>([
    ['an error status', { ...good, status: 500 }, ['refused']],
    ['another content type', { ...good, type: 'text/html; charset=utf-8' }, ['refused']],
    ['no answer', { ...good, status: 0, type: undefined, body: 'socket hang up' }, ['refused']],
    ['an answer after the deadline', { ...good, ms: 401 }, ['late', 'lost']],
    ['a document that is not closed', heard('<Response><Say>'), ['malformed']],
    ['a text that was not escaped', heard('<Response><Say>a & b</Say></Response>'), ['malformed']],
    ['the fallback in the place of the document', good, ['lost']],
    ['a verb more', heard('<Response><Say>a</Say><Hangup/></Response>'), ['injected']],
    ['a verb inside', heard('<Response><Say>a<Hangup/></Say></Response>'), ['injected']],
    ['another verb', heard('<Response><Play>a</Play></Response>'), ['injected']],
    ['an attribute more', heard('<Response><Say voice="a">b</Say></Response>'), ['injected']],
    ['another text', heard('<Response><Say>${secret}</Say></Response>'), ['altered']],
  ])('notices %s', (_what, answer, faults) => {
    expect(judge(hello, answer, 400)).toEqual(faults);
  });

  it('notices a document of a handler that failed', () => {
    expect(judge({ kind: 'throws', seed: 1 }, heard('<Response><Hangup/></Response>'), 400)).toEqual(['injected']);
  });
});
