import { either, oneOf, type OptionRules, whole } from '../common/option-rule.js';
import type { DeliverOptions } from './delivery/deliver-options.interface.js';
import type { SampleWishes } from './payloads/sample-options.interface.js';
import { object } from './dial-rules.js';
import { auth, text } from './phone-rules.js';

/** The rules of the options of `samplePayload`. */
export const SAMPLE_RULES: OptionRules<keyof SampleWishes> = {
  version: text,
  documentedOnly: oneOf(true, false),
  output: text,
};

/** … of `deliver`. */
export const DELIVER_RULES: OptionRules<keyof DeliverOptions> = {
  ...SAMPLE_RULES,
  overrides: object,
  auth,
  method: oneOf('POST', 'GET'),
  times: whole(0),
  concurrency: whole(1),
  shuffle: { holds: (value) => typeof value === 'number', expects: 'a number' },
  retries: either(whole(0), object),
  abortAfter: whole(0),
  timeout: whole(1),
  headers: object,
};
