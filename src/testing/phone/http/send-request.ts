import type { Settings } from '../options/settings.interface.js';
import type { Answer } from './answer.type.js';
import { faultOf } from './fault-of.js';
import type { Outgoing } from './outgoing.interface.js';
import { readBody } from './read-body.js';

type Wire = Pick<Settings, 'encoding' | 'timeout' | 'fetch'>;

/** Seen on a live request of the platform (wire-format section 1). */
const AGENT = 'VoxtelesysProxy/1.0';

function bodyOf({ method, params }: Outgoing, encoding: Wire['encoding']): { type: string; text: string } | undefined {
  if (method === 'GET') return undefined;
  return encoding === 'json'
    ? { type: 'application/json', text: JSON.stringify(params) }
    : { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(params).toString() };
}

function addressOf({ method, url, params }: Outgoing): URL {
  const address = new URL(url);
  address.hash = '';
  if (method === 'GET') for (const [name, value] of Object.entries(params)) address.searchParams.append(name, value);
  return address;
}

/** Sends one request: parameters in the body of a POST or the query of a GET (wire-format section 6.1). Never throws. */
export async function sendRequest(outgoing: Outgoing, { encoding, timeout, fetch }: Wire): Promise<Answer> {
  const body = bodyOf(outgoing, encoding);
  const headers = {
    'user-agent': AGENT,
    ...outgoing.credential,
    ...(body && { 'content-type': body.type }),
  };
  try {
    const response = await fetch(addressOf(outgoing), {
      method: outgoing.method,
      headers,
      ...(body && { body: body.text }),
      // Whether the platform follows redirects is not known: an application must not need it.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const text = await readBody(response);
    return text === undefined
      ? { status: response.status, fault: 'the answer is larger than 1 MiB' }
      : { status: response.status, body: text };
  } catch (error) {
    return { fault: faultOf(error, timeout) };
  }
}
