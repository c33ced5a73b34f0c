import { isRecord } from '../../common/is-record.js';
import { isPresent } from '../fields/values.js';
import type { JsonSchema } from './json-schema.interface.js';
import type { TextBounds } from './rule-notes.js';

const URL_TEXT = text(4096);
const SHORT_TEXT = text(256);

/** What a value has to look like, for the validator and for the JSON Schema. */
export interface Shape {
  readonly test: (value: unknown) => boolean;
  /** Text that surely passes the test. */
  readonly text?: TextBounds;
  /** The same in JSON Schema. Where that cannot say all of it, it lets more pass, never less. */
  readonly schema: JsonSchema;
}

/** The same, or null, which the wire writes for "not sent". */
export function nullable(schema: JsonSchema): JsonSchema {
  return Object.keys(schema).length === 0 ? schema : { anyOf: [...(schema.anyOf ?? [schema]), { type: 'null' }] };
}

/**
 * Text of at most so many UTF-16 units, empty included. JSON Schema counts code points, so a text that is too long only
 * because of its emoji passes the schema.
 */
export function text(longest: number): Shape {
  return {
    test: (value) => typeof value === 'string' && value.length <= longest,
    text: { longest },
    schema: { type: 'string', maxLength: longest },
  };
}

/**
 * The range in which JSON carries every integer without loss. Beyond it there are no fractions and not every integer.
 */
export const SAFE_NUMBERS = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER } as const;

/** Short text or an integer that JSON carries without loss. */
export const STRING_OR_NUMBER: Shape = {
  test: (value) => SHORT_TEXT.test(value) || Number.isSafeInteger(value),
  text: SHORT_TEXT.text,
  schema: { anyOf: [SHORT_TEXT.schema, { type: 'integer', ...SAFE_NUMBERS }] },
};

/** The shape, or nothing; for members of objects. */
export function optional({ test, schema }: Shape): Shape {
  return { test: (value) => !isPresent(value) || test(value), schema: nullable(schema) };
}

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
