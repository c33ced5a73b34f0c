import { parseArgs } from 'node:util';
import { corpusOf, writeCorpus } from './corpus.js';
import { HangWatch } from './hang-watch.js';
import { ReachedCode } from './reached-code.js';
import { runTarget } from './run-target.js';
import { TARGETS } from './targets/targets.js';

/**
 * npm run score:guided -- [--seconds 60] [--seed N] [--target reader] [--input BASE64] [--grow]
 *
 * Inputs that reach code which none has reached before are kept and changed further, so that the run gets behind the
 * conditions that blind inputs fail. Ends with 1 when a reader throws what it must not, takes too long, or gives what
 * another reader would not. `--input` runs a single input that was found; `--grow` replaces the corpus that is checked in
 * by the smallest inputs that reach as much.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    target: { type: 'string' },
    input: { type: 'string' },
    grow: { type: 'boolean', default: false },
  },
});
const targets = TARGETS.filter(({ name }) => values.target === undefined || values.target === name);
const code = new ReachedCode();
await code.start();
let ok = targets.length > 0;

for (const target of targets) {
  const { name } = target;
  if (values.input !== undefined) {
    await target.run(Buffer.from(values.input, 'base64'));
    continue;
  }
  const watch = new HangWatch();
  const end = performance.now() + Number(values.seconds) * 1_000;
  const { runs, findings, corpus, size } = await runTarget(target, {
    code,
    corpus: corpusOf(name),
    seed: Number(values.seed),
    isOver: () => performance.now() > end,
    onInput: watch.note,
  });
  await watch.end();
  for (const { input, error } of findings) {
    console.log(`  ${name} --input ${input.toString('base64')}\n  ${JSON.stringify(input.toString('latin1'))}`);
    console.log(error);
  }
  if (values.grow && findings.length === 0) writeCorpus(name, corpus);
  console.log(
    `guided target=${name} seed=${values.seed} runs=${runs} kept=${corpus.length} ` +
      `reached=${size.reached} of=${size.all} findings=${findings.length}`,
  );
  ok &&= findings.length === 0 && runs > 0;
}
code.stop();
process.exitCode = ok ? 0 : 1;
