import { isRecord } from '../../common/is-record.js';
import { rule } from './rule.js';
import { optional, STRING_OR_NUMBER, text, urlEntry } from './shapes.js';

const LONG_TEXT = text(4096);
const CODE = optional(STRING_OR_NUMBER);
const DESCRIPTION = optional(LONG_TEXT);
const ERROR = { type: 'object', properties: { code: CODE.schema, description: DESCRIPTION.schema } };
const MEDIA = urlEntry('url');
const LINK_MEDIA = optional(LONG_TEXT);
const LINK = { type: 'object', properties: { media: LINK_MEDIA.schema } };

/** `error` of receipts and faxes: text, or an object whose `code` and `description` are both optional. */
export function IsErrorInfo(): PropertyDecorator {
  return rule({
    name: 'isErrorInfo',
    text: LONG_TEXT.text,
    test: (value) =>
      isRecord(value) ? CODE.test(value.code) && DESCRIPTION.test(value.description) : LONG_TEXT.test(value),
    words: 'must be a string or an object with an optional code and description',
    schema: { anyOf: [LONG_TEXT.schema, ERROR] },
  });
}

/** Media of a message: an array of URLs or of objects with `url` (wire-format section 16, row 11). */
export function IsMedia(): PropertyDecorator {
  return rule({
    name: 'isMedia',
    test: (value) => Array.isArray(value) && value.every(MEDIA.test),
    words: 'must be an array of URLs or of objects with url',
    schema: { type: 'array', items: MEDIA.schema },
  });
}

/**
 * Links of a fax: the table calls them a string, describes an object and writes `links[]`; `media` in it is optional
 * (wire-format section 7.1). An object or an array is taken.
 */
export function IsFaxLinks(): PropertyDecorator {
  return rule({
    name: 'isFaxLinks',
    test: (value) => (Array.isArray(value) ? value.every(isLink) : isRecord(value) && isLink(value)),
    words: 'must be an object or an array of objects, with media as a string if present',
    schema: { anyOf: [{ type: 'array', items: { anyOf: [LINK, LONG_TEXT.schema] } }, LINK] },
  });
}

/**
 * `Vars` of a call: JSON as text, or by JSON an object. Text that does not parse is no violation, for a live call must
 * go on (wire-format section 6.2).
 */
export function IsVars(): PropertyDecorator {
  return rule({
    name: 'isVars',
    text: { longest: Infinity },
    test: (value) => typeof value === 'string' || isRecord(value),
    words: 'must be a string or an object',
    schema: { anyOf: [{ type: 'string' }, { type: 'object' }] },
  });
}

function isLink(entry: unknown): boolean {
  return isRecord(entry) ? LINK_MEDIA.test(entry['media']) : LONG_TEXT.test(entry);
}
