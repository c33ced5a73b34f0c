import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { CASES } from './cost/readers.js';
import { type CostRow, runCost } from './run-cost.js';

/**
 * npm run score:cost -- [--reader JSON]
 *
 * What every reader of foreign input takes for the worst shapes that are known, at 4, 16, 64 and 256 KB; those of the head
 * of a request up to the 16 KB that Node lets in; documents of a handler up to the 60 KB that are sent. The least of several
 * samples, in milliseconds; how many times as long four times the bytes take, from the smallest size to the largest; and
 * the largest of these steps. Ends with 1 if a reader grows by more than 5, a step by more than 8, or a request takes more
 * than 50 ms. What no request waits for, the emulated phone and literals of the application, is marked with `*`, and may
 * take 250.
 */
const { values } = parseArgs({ options: { reader: { type: 'string' } } });

function print({ reader, shape, sizes, times, growth, step, isBesideRequests, ok }: CostRow): void {
  const cells = times.map((ms, at) => `${sizeOf(sizes[at] ?? 0)} ${ms.toFixed(3).padStart(7)}`);
  const name = `${reader}${isBesideRequests ? '*' : ''}`;
  const grown = `x${growth.toFixed(1)}, a step x${step.toFixed(1)}`;
  console.log(`${ok ? ' ' : '!'} ${name.padEnd(23)} ${shape.padEnd(58)} ${cells.join(' ')}  ${grown}`);
}

const sizeOf = (bytes: number): string => (bytes < 900 ? `${bytes}B` : `${Math.round(bytes / 1_024)}K`).padStart(4);

Logger.overrideLogger(false);
const cases = CASES.filter(({ reader }) => values.reader === undefined || reader === values.reader);
const { rows, line, ok } = await runCost(cases);
rows.forEach(print);
console.log(line);
process.exitCode = ok ? 0 : 1;
