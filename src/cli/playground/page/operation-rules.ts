import { anything, either, listOf, oneOf, type OptionRule, required, whole } from '../../../common/option-rule.js';
import { isRecord } from '../../../common/is-record.js';
import { CATALOGUE } from '../../../events/catalogue.js';

const MOST_TEXT = 2_000_000;

/** A text, perhaps an empty one. */
export const text: OptionRule = {
  ...anything,
  holds: (value) => typeof value === 'string' && value.length <= MOST_TEXT,
  expects: 'a text',
};
/** A file in Base64: the body of a request has a limit of its own. */
export const longText: OptionRule = { ...text, holds: (value) => typeof value === 'string' };
export const keys: OptionRule = {
  holds: (value) => typeof value === 'string' && /^[\d*#]{1,100}$/.test(value),
  expects: 'one or more of 0 to 9, * and #',
};
export const url: OptionRule = {
  holds: (value) => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value),
  expects: 'a URL with http:// or https://',
};
export const object: OptionRule = { holds: isRecord, expects: 'an object' };
export const flag = oneOf(true, false);
export const number = required(whole(0));
export const event: OptionRule = {
  required: true,
  holds: (value) => typeof value === 'string' && Object.hasOwn(CATALOGUE, value),
  expects: 'an event of the catalogue',
};
export const token: OptionRule = {
  holds: (value) => typeof value === 'string' && /^[A-Z]{1,20}$/.test(value),
  expects: 'a method in capitals',
};
export const channel = required(oneOf('sms', 'mms', 'rcs'));
export const credential = required(oneOf('right', 'wrong', 'missing', 'doubled'));
export const phoneNumber = required({
  holds: (value: unknown) => typeof value === 'string' && /^[^\p{Cc}]{1,64}$/u.test(value),
  expects: 'a telephone number, such as "+12025550111"',
});
const isLine = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  /^[\w!#$%&'*+.^`|~-]+$/.test(String(value[0])) &&
  /^[\t\x20-\x7e\x80-\xff]*$/.test(String(value[1]));
export const headers = required(
  listOf({ holds: isLine, expects: 'a header' }, 'a list of headers, each with its name and its value'),
);
const step: OptionRule = {
  holds: (value) => isRecord(value) && typeof value['status'] === 'string',
  expects: 'a status',
};
export const steps = required(listOf(step, 'a list of receipts, each with its status'));
export const numbers = listOf(whole(0), 'a list of numbers');
export const texts = listOf(text, 'a list of texts');
export const fault = either(
  {
    holds: (value) => isRecord(value) && (value['kind'] === 'none' || value['kind'] === 'broken-off'),
    expects: 'a fault',
  },
  {
    holds: (value) => isRecord(value) && value['kind'] === 'slow' && whole(1, 600_000).holds(value['ms']),
    expects: 'a slow one with its milliseconds',
  },
);
export const answer: OptionRule = {
  required: true,
  holds: (value) => isRecord(value) && (value['outcome'] === undefined || isRecord(value['outcome'])),
  expects: 'a verb and an outcome',
};
