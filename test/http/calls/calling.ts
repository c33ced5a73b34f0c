import { randomUUID } from 'node:crypto';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { FORM_TYPE, GOOD, PATH, type Receiver } from '../../support/receiver.js';

type Header = readonly [string, string];

/** The parameters of a webhook of a call, no two calls alike. */
export function callParams(more: Readonly<Record<string, string>> = {}): string {
  const params = { CallSid: randomUUID(), From: '+12025550188', To: '+12025550123', ApiVersion: 'v0', ...more };
  return new URLSearchParams(params).toString();
}

/** Sends a webhook of a call to a path, or to an event of the default registration. */
export function ask(
  receiver: Pick<Receiver, 'send'>,
  route: string,
  params: Readonly<Record<string, string>> = {},
  headers: readonly Header[] = [GOOD],
): Promise<RawAnswer> {
  const path = route.startsWith('/') ? route : `${PATH}/${route}`;
  return receiver.send({ path, headers: [...headers, FORM_TYPE], body: callParams(params) });
}

/** The URLs in a document, as a parser would read them. */
export function urlsIn(document: string): string[] {
  const values = document.matchAll(/(?:action|[uU]rl|Callback)="([^"]+)"|<Redirect>([^<]+)</g);
  return [...values].map(([, attribute, text]) => (attribute ?? text ?? '').replaceAll('&amp;', '&'));
}
