import { anything } from '../common/option-rule.js';
import { DIAL_RULES, object } from './dial-rules.js';
import { auth, PHONE_RULES, text } from './phone-rules.js';

/** The rules of the options of `VoxTest.attach`. */
export const ATTACH_RULES = { registration: text, path: text };

/** … of `VoxTest.start`. */
export const START_RULES = { ...ATTACH_RULES, platform: anything, configure: anything, nest: object };

/** … of `vox.call`, all with a default. */
export const CALL_RULES = {
  ...PHONE_RULES,
  ...DIAL_RULES,
  auth,
  from: text,
  to: text,
  step: text,
};
