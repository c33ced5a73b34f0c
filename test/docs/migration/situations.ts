import { FORM_TYPE, GOOD, JSON_TYPE } from '../../support/words.js';
import type { RequestParts } from '../../support/request-text.js';

const RECEIPT = '{"type":"per_recipient","message_id":"m1","status":"delivered"}';
const call = (from: string): string => `CallSid=c1&To=%2B12025550123&From=${encodeURIComponent(from)}`;
const json = (body: string): RequestParts => ({ headers: [GOOD, JSON_TYPE], body });
const form = (body: string): RequestParts => ({ headers: [GOOD, FORM_TYPE], body });

/** What may come: by its name in docs/migration.md, to the URL of receipts or of calls. */
export const SITUATIONS: Readonly<Record<string, { readonly to: 'receipts' | 'calls'; readonly parts: RequestParts }>> =
  {
    'A receipt, all is well': { to: 'receipts', parts: json(RECEIPT) },
    'A call, all is well': { to: 'calls', parts: form(call('+12025550188')) },
    'No credential, or a wrong one': { to: 'receipts', parts: { headers: [JSON_TYPE], body: RECEIPT } },
    'A receipt without `status`': { to: 'receipts', parts: json('{"type":"per_recipient","message_id":"m1"}') },
    'A body that is no known event': { to: 'receipts', parts: json('{"message_id":"m1"}') },
    'A call without its parameters': { to: 'calls', parts: form('x=1') },
    'JSON that is cut off': { to: 'receipts', parts: json(RECEIPT.slice(0, -9)) },
    'JSON as `text/plain`': {
      to: 'receipts',
      parts: { headers: [GOOD, ['Content-Type', 'text/plain']], body: RECEIPT },
    },
    'A body of 300 KB': { to: 'receipts', parts: json(`{"x":"${'x'.repeat(300_000)}"}`) },
    'A handler throws, receipt': { to: 'receipts', parts: json(RECEIPT.replace('m1', '+12025550199')) },
    'A handler throws, call': { to: 'calls', parts: form(call('+12025550199')) },
    'GET without parameters': { to: 'calls', parts: { method: 'GET', headers: [GOOD] } },
    PUT: { to: 'receipts', parts: { method: 'PUT', ...json(RECEIPT) } },
  };
