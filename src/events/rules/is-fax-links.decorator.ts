import { isRecord } from '../../common/is-record.js';
import { rule } from './rule.js';
import { optional } from './shapes/optional.js';
import { text } from './shapes/text.js';

const URL_TEXT = text(4096);
const MEDIA = optional(URL_TEXT);
const OBJECT = { type: 'object', properties: { media: MEDIA.schema } };

const isLink = (entry: unknown): boolean => (isRecord(entry) ? MEDIA.test(entry['media']) : URL_TEXT.test(entry));

/**
 * Links of a fax: the table calls them a string, describes an object and writes `links[]`; `media` in it is optional
 * (wire-format section 7.1). An object or an array is taken.
 */
export function IsFaxLinks(): PropertyDecorator {
  return rule({
    name: 'isFaxLinks',
    test: (value) => (Array.isArray(value) ? value.every(isLink) : isRecord(value) && isLink(value)),
    words: 'must be an object or an array of objects, with media as a string if present',
    schema: { anyOf: [{ type: 'array', items: { anyOf: [OBJECT, URL_TEXT.schema] } }, OBJECT] },
  });
}
