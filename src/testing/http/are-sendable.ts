import { validateHeaderName, validateHeaderValue } from 'node:http';
import { isPromise } from '../../common/is-promise.js';
import { isRecord } from '../../common/is-record.js';

/**
 * Whether headers can be sent as they are. A credential that was read from a file often ends in a line end: it never gets to
 * the server, and the error of the request quotes it.
 */
export function areSendable(headers: unknown): boolean {
  if (!isRecord(headers) || isPromise(headers)) return false;
  try {
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderName(name);
      validateHeaderValue(name, value as string);
    }
    return true;
  } catch {
    return false;
  }
}
