import { isPresent } from '../fields/is-present.js';
import { isRecord } from '../fields/is-record.js';
import { isUrlEntry } from './is-url-entry.js';
import { rule } from './rule.js';

const isLink = (entry: unknown): boolean =>
  isUrlEntry(entry, 'media') || (isRecord(entry) && !isPresent(entry['media']));

/**
 * Links of a fax: the table calls them a string, describes an object and writes `links[]`; `media` in it is optional
 * (wire-format section 7.1). An object or an array is taken.
 */
export function IsFaxLinks(): PropertyDecorator {
  return rule(
    'isFaxLinks',
    (value) => (Array.isArray(value) ? value.every(isLink) : isRecord(value) && isLink(value)),
    'must be an object or an array of objects, with media as a string if present',
  );
}
