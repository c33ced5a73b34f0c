import type { RequestHead } from '../../src/common/request-head.interface.js';

/** A head as Node gives it. */
export const headOf = (method: string, url: string, headers: readonly (readonly [string, string])[]): RequestHead => ({
  method,
  url,
  headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
  rawHeaders: headers.flat(),
});
