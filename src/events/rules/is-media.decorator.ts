import { rule } from './rule.js';
import { urlEntry } from './shapes/url-entry.js';

const ENTRY = urlEntry('url');

/** Media of a message: an array of URLs or of objects with `url` (wire-format section 16, row 11). */
export function IsMedia(): PropertyDecorator {
  return rule({
    name: 'isMedia',
    test: (value) => Array.isArray(value) && value.every(ENTRY.test),
    words: 'must be an array of URLs or of objects with url',
    schema: { type: 'array', items: ENTRY.schema },
  });
}
