import { having, type OptionRules, ofType } from '../common/option-rule.js';
import { readOptions } from '../common/read-options.js';

/** What an observer of the channels is given, by the name of the option. */
const RULES: OptionRules = {
  tracerProvider: having('a TracerProvider of OpenTelemetry', 'getTracer'),
  meterProvider: having('a MeterProvider of OpenTelemetry', 'getMeter'),
  requestSpan: ofType('function', 'a function that finds a span in a context'),
  health: having('the health of a registration: app.get(VoxHealth)', 'report'),
};

/**
 * The options of an observer, checked. Others are left alone: an SDK may be given as a whole.
 * @throws VoxConfigError
 */
export function observerOptions<Options extends object>(call: string, given: Options): Options {
  return readOptions<Options>(given, RULES, { call: `${call}({ … })`, prefix: `${call} `, isPart: true });
}
