import { isUrlEntry } from './is-url-entry.js';
import { rule } from './rule.js';

/** Media of a message: an array of URLs or of objects with `url` (wire-format section 16, row 11). */
export function IsMedia(): PropertyDecorator {
  return rule(
    'isMedia',
    (value) => Array.isArray(value) && value.every((entry) => isUrlEntry(entry, 'url')),
    'must be an array of URLs or of objects with url',
  );
}
