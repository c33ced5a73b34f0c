import {
  either,
  group,
  listOf,
  LONGEST_WAIT,
  number,
  oneOf,
  type OptionRules,
  ofType,
  required,
  whole,
} from '../common/option-rule.js';
import type { DeliverOptions, RetryOptions } from './delivery/deliver-options.interface.js';
import type { SampleWishes } from './payloads/sample-options.interface.js';
import { auth, headers, object, text } from './phone-rules.js';

/** Every delivery is planned before the first is sent. */
const MOST = 1_000_000;

/** The rules of the options of `samplePayload`. */
export const SAMPLE_RULES: OptionRules<keyof SampleWishes> = {
  version: text,
  documentedOnly: oneOf(true, false),
  output: text,
};

/** … of `deliver`. */
export const DELIVER_RULES: OptionRules<keyof DeliverOptions> = {
  ...SAMPLE_RULES,
  overrides: either(object, listOf(object, 'a list of objects')),
  auth,
  method: oneOf('POST', 'GET'),
  times: whole(0, MOST),
  concurrency: whole(1),
  shuffle: number(),
  retries: either(
    whole(0),
    group<RetryOptions>({
      retries: required(whole(0)),
      first: number(0, LONGEST_WAIT),
      factor: number(0),
      longest: number(0, LONGEST_WAIT),
      jitter: number(0, 1),
      delay: either(oneOf('real', 'virtual'), ofType('function', 'a function that waits')),
    }),
  ),
  abortAfter: whole(0, LONGEST_WAIT),
  timeout: whole(1, LONGEST_WAIT),
  headers,
};
