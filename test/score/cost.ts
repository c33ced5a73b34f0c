import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { CASES } from './cost/readers.js';
import { type CostRow, runCost } from './run-cost.js';

/**
 * npm run score:cost -- [--reader JSON]
 *
 * What every reader of foreign input takes for the worst shapes that are known, at 16, 64 and 256 KB; those of the head of
 * a request at 1, 4 and 16 KB, which is all that Node lets in; documents of a handler up to the 60 KB that are sent. Medians
 * of processor time, in milliseconds. Ends with 1 if four times the bytes take more than five times as long, at two steps
 * in a row, or a request more than 50 ms. What no request waits for, the emulated phone and literals of the application,
 * is marked with `*`: only its growth counts.
 */
const { values } = parseArgs({ options: { reader: { type: 'string' } } });

function print({ reader, shape, sizes, times, growth, further, isBesideRequests, ok }: CostRow): void {
  const cells = times.map(
    (ms, at) => `${String(Math.round((sizes[at] ?? 0) / 1_024)).padStart(3)}K ${ms.toFixed(3).padStart(8)}`,
  );
  const grown = growth.map((value) => `x${value?.toFixed(1) ?? '-'}`.padStart(6)).join('');
  const name = `${reader}${isBesideRequests ? '*' : ''}`;
  console.log(
    `${ok ? ' ' : '!'} ${name.padEnd(24)} ${shape.padEnd(42)} ${cells.join('  ')} ${grown}${further === undefined ? '' : ` then x${further.toFixed(1)}`}`,
  );
}

Logger.overrideLogger(false);
const cases = CASES.filter(({ reader }) => values.reader === undefined || reader === values.reader);
const { line, ok } = await runCost(cases, print);
console.log(line);
process.exitCode = ok ? 0 : 1;
