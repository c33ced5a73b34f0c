import { isPresent } from '../../fields/is-present.js';
import { nullable } from '../nullable.js';
import type { Shape } from '../shape.interface.js';

/** The shape, or nothing; for members of objects. */
export function optional({ test, schema }: Shape): Shape {
  return { test: (value) => !isPresent(value) || test(value), schema: nullable(schema) };
}
