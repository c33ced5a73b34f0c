import type { Arguments } from '../arguments/arguments.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { costsOf } from './costs-of.js';
import { DEFAULT_COSTS } from './default-costs.js';
import { MeasureError } from './measure/measure.error.js';
import { measureCosts } from './measure/measure-costs.js';
import { planFor } from './plan-for.js';
import { planRequestOf } from './plan-request-of.js';
import { planText } from './plan-text.js';

const MEASURED_BEFORE =
  'measured for docs/performance.md, Node 24, where no option gives another; the round trip is assumed';
const MEASURED_HERE = 'measured here, where no option gives another; see docs/scaling.md for what is not';

/** `vox plan`. Returns the exit code. */
export async function plan(args: Arguments, console: Console): Promise<number> {
  const request = planRequestOf(args);
  costsOf(args, DEFAULT_COSTS);
  try {
    const measured = args.flag('measure') ? await measureCosts(args, console) : DEFAULT_COSTS;
    const costs = costsOf(args, measured);
    const made = planFor(request, costs);
    const source = args.flag('measure') ? MEASURED_HERE : MEASURED_BEFORE;
    console.print(
      args.flag('json')
        ? JSON.stringify({ simulated: true, request, ...made, costs, source })
        : planText(request, made, costs, source),
    );
    return made.fits ? EXIT_CODE.fine : EXIT_CODE.wrong;
  } catch (error) {
    if (!(error instanceof MeasureError)) throw error;
    console.printError(`vox: ${error.message}`);
    return EXIT_CODE.wrong;
  }
}
