/**
 * How often a test tries: `few` times in `npm test`, `many` times in `npm run test:slow`, whose project sets
 * `LARGE_NUMBERS` (`jest.config.js`). A file of `test/slow` that only imports another one runs it with large numbers.
 */
export function fewOrMany(few: number, many: number): number {
  return Reflect.get(globalThis, 'LARGE_NUMBERS') === true ? many : few;
}
