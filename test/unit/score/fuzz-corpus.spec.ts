import { describe, expect, it } from '@jest/globals';
import { corpusOf } from '../../fuzz/corpus.js';
import { TARGETS } from '../../fuzz/targets/targets.js';

describe('the corpus of guided fuzzing', () => {
  it.each(TARGETS)('$name: what must hold does for each input of its corpus, which is small', async (target) => {
    const corpus = corpusOf(target.name);
    for (const input of corpus) await target.run(input);
    expect(corpus.length).toBeGreaterThan(4);
    expect(Buffer.concat(corpus).length).toBeLessThan(65_536);
  });
});
