import type { Shape } from '../shape.interface.js';

/**
 * Text of at most so many UTF-16 units, empty included. JSON Schema counts code points, so to it a text that is too long
 * by nothing but its emoji still fits.
 */
export function text(longest: number): Shape {
  return {
    test: (value) => typeof value === 'string' && value.length <= longest,
    schema: { type: 'string', maxLength: longest },
  };
}
