import { isRecord } from '../../common/is-record.js';
import { rule } from './rule.js';

/**
 * `Vars` of a call: JSON as text, or by JSON an object. Text that does not parse is no violation, for a live call must
 * go on (wire-format section 6.2).
 */
export function IsVars(): PropertyDecorator {
  return rule({
    name: 'isVars',
    test: (value) => typeof value === 'string' || isRecord(value),
    words: 'must be a string or an object',
    schema: { anyOf: [{ type: 'string' }, { type: 'object' }] },
  });
}
