import { isRecord } from '../../../common/is-record.js';
import type { Shape } from '../shape.interface.js';
import { text } from './text.js';

const URL_TEXT = text(4096);

/**
 * An address, or an object that holds it under `member`. Whether it is a well-formed URL is not judged: nothing here
 * opens it, and the platform may change how it writes its links.
 */
export function urlEntry(member: string): Shape {
  const { test, schema } = URL_TEXT;
  return {
    test: (entry) => test(isRecord(entry) ? entry[member] : entry),
    schema: { anyOf: [schema, { type: 'object', properties: { [member]: schema }, required: [member] }] },
  };
}
