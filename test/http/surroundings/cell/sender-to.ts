import { exchangeRaw } from '../../../support/exchange-raw.js';
import { GOOD, JSON_TYPE } from '../../../support/receiver.js';
import { requestText } from '../../../support/request-text.js';
import type { Cell, LocalRow } from './surrounding.interface.js';

/** Sends requests to an application. */
export function senderTo(port: number, path: string, more: NonNullable<LocalRow['headers']>): Cell['send'] {
  return ({ headers = [GOOD, JSON_TYPE], ...parts } = {}) =>
    exchangeRaw(port, requestText({ path, ...parts, headers: [...headers, ...more] }));
}
