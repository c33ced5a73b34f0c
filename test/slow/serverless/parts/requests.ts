import { FORM_TYPE, JSON_TYPE, PATH } from '../../../support/words.js';
import { callBody, messageBody } from '../../../http/handlers/deliveries.js';
import type { Asked } from './asked.js';

type Headers = readonly (readonly [string, string])[];

export const TEXT = 'Grüße, naïve ✓';
export const FROM = '+12025550188';
export const WRONG = ['Authorization', 'Bearer wrong-token-0123456789'] as const;
export const LARGE = JSON.stringify({ type: 'mo', body: 'x'.repeat(1_048_576) });

export const post = (event: string, headers: Headers, body: string): Asked => ({
  method: 'POST',
  path: `${PATH}/${event}`,
  query: '',
  headers: { Host: 'hooks.example.com', ...Object.fromEntries(headers) },
  body,
});
export const get = (path: string, query = '', headers: Headers = []): Asked => ({
  method: 'GET',
  path,
  query,
  headers: { Host: 'hooks.example.com', ...Object.fromEntries(headers) },
});
export const message = (...headers: Headers): Asked => {
  const body = { ...(JSON.parse(messageBody()) as object), body: TEXT };
  return post('sms.mo', [...headers, JSON_TYPE], JSON.stringify(body));
};
export const call = (...headers: Headers): Asked => post('voice.inbound', [...headers, FORM_TYPE], callBody());
export const mine = (route: string, asked: Asked): Asked => ({ ...asked, path: `/mine/${route}` });
