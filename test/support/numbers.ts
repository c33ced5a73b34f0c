/**
 * What a test tries: `few` in `npm test`, `many` in `npm run test:slow`, whose project of Jest sets `LARGE_NUMBERS`
 * (`jest.config.js`). A file of `test/slow` that only imports another one runs that with large numbers.
 */
export function fewOrMany<Few, Many = Few>(few: Few, many: Many): Few | Many {
  return Reflect.get(globalThis, 'LARGE_NUMBERS') === true ? many : few;
}
