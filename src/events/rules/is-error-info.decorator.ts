import { isRecord } from '../../common/is-record.js';
import { rule } from './rule.js';
import { optional } from './shapes/optional.js';
import { STRING_OR_NUMBER } from './shapes/string-or-number.js';
import { text } from './shapes/text.js';

const TEXT = text(4096);
const CODE = optional(STRING_OR_NUMBER);
const DESCRIPTION = optional(TEXT);
const OBJECT = { type: 'object', properties: { code: CODE.schema, description: DESCRIPTION.schema } };

/** `error` of receipts and faxes: text, or an object whose `code` and `description` are both optional. */
export function IsErrorInfo(): PropertyDecorator {
  return rule({
    name: 'isErrorInfo',
    test: (value) =>
      isRecord(value) ? CODE.test(value.code) && DESCRIPTION.test(value.description) : TEXT.test(value),
    words: 'must be a string or an object with an optional code and description',
    schema: { anyOf: [TEXT.schema, OBJECT] },
  });
}
