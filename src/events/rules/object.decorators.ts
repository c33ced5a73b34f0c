import { isRecord } from '../../common/is-record.js';
import type { JsonSchema } from './json-schema.interface.js';
import { rule } from './rule.js';
import { optional, STRING_OR_NUMBER, text, urlEntry } from './shapes.js';

const LONG_TEXT = text(4096);
const CODE = optional(STRING_OR_NUMBER);
const DESCRIPTION = optional(LONG_TEXT);
const ERROR = { type: 'object', properties: { code: CODE.schema, description: DESCRIPTION.schema } };
const MEDIA = urlEntry('url');
const LINK_MEDIA = optional(LONG_TEXT);
/** No entry of a list: nothing, or JSON as text, which nobody has read. */
const NO_ENTRY = /^\s*(?:[[{]|$)/;
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

/** Media of a message: URLs or objects with `url`, in an array or one alone (wire-format section 16, row 11). */
export function IsMedia(): PropertyDecorator {
  return rule({
    name: 'isMedia',
    test: (value) => (Array.isArray(value) ? value.every(MEDIA.test) : isAlone(value) && MEDIA.test(value)),
    words: 'must be a URL, an object with url, or an array of them',
    schema: { anyOf: [{ type: 'array', items: MEDIA.schema }, alone(MEDIA.schema)] },
  });
}

/**
 * Links of a fax: the table calls them a string, describes an object and writes `links[]`; `media` in it is optional
 * (wire-format section 7.1). An object, a URL or an array of them is taken.
 */
export function IsFaxLinks(): PropertyDecorator {
  return rule({
    name: 'isFaxLinks',
    test: (value) => (Array.isArray(value) ? value.every(isLink) : isAlone(value) && isLink(value)),
    words: 'must be a URL, an object with media as a string if present, or an array of them',
    schema: { anyOf: [{ type: 'array', items: { anyOf: [LINK, LONG_TEXT.schema] } }, LINK, alone(LONG_TEXT.schema)] },
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

/** Whether a value can stand for the list that has only this entry. */
function isAlone(value: unknown): boolean {
  return isRecord(value) || (typeof value === 'string' && !NO_ENTRY.test(value));
}

/** The same in JSON Schema. Without a `type`, as forms make a list of such an entry: it is no other form of the field. */
function alone(entry: JsonSchema): JsonSchema {
  return { anyOf: [entry], not: { type: 'string', pattern: NO_ENTRY.source } };
}
