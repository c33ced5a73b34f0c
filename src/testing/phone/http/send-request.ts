import { LARGEST_ANSWER, readBody } from '../../http/capped-body.js';
import { reportedOutcome } from '../../http/reported-outcome.js';
import type { PhoneSettings } from '../options/phone-settings.js';
import { connectionFault } from './connection-fault.js';
import type { OutgoingRequest, PhoneAnswer } from './http-exchange.interface.js';
import { mappedUrl } from './mapped-url.js';

type Wire = Pick<PhoneSettings, 'encoding' | 'timeout' | 'fetch' | 'map'>;

/** Seen on a live request of the platform (wire-format section 1). */
const AGENT = 'VoxtelesysProxy/1.0';

function bodyOf(
  { method, params }: OutgoingRequest,
  encoding: Wire['encoding'],
): { type: string; text: string } | undefined {
  if (method === 'GET') return undefined;
  return encoding === 'json'
    ? { type: 'application/json', text: JSON.stringify(params) }
    : { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(params).toString() };
}

function addressOf({ method, url, params }: OutgoingRequest, map: Wire['map']): URL {
  const address = mappedUrl(url, map);
  address.hash = '';
  if (method === 'GET') for (const [name, value] of Object.entries(params)) address.searchParams.append(name, value);
  return address;
}

/**
 * Sends one request: parameters in the body of a POST or the query of a GET (wire-format section 6.1). Never throws.
 * @param most bytes that the answer may have: fewer than of any other when the call has almost used up its own
 */
export async function sendRequest(
  outgoing: OutgoingRequest,
  { encoding, timeout, fetch, map }: Wire,
  most: number,
): Promise<PhoneAnswer> {
  const body = bodyOf(outgoing, encoding);
  const headers = {
    'user-agent': AGENT,
    ...outgoing.credential,
    ...(body && { 'content-type': body.type }),
  };
  let begun = false;
  try {
    const response = await fetch(addressOf(outgoing, map), {
      method: outgoing.method,
      headers,
      ...(body && { body: body.text }),
      // Whether the platform follows redirects is not known: an application must not depend on it.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    begun = true;
    const { status } = response;
    const outcome = reportedOutcome(response.headers.get('vox-outcome'));
    const read = await readBody(chunksOf(response), most);
    return read
      ? { status, ...read, ...(outcome && { outcome }) }
      : {
          status,
          fault:
            most === LARGEST_ANSWER
              ? 'the answer is larger than 1 MiB'
              : 'the answers of the call are larger than 16 MiB',
        };
  } catch (error) {
    return { fault: requestFault(error, timeout), connection: connectionFault(error, begun) };
  }
}

/** Whoever stops reading closes the connection. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = body?.getReader();
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) yield part.value;
  } finally {
    await reader?.cancel();
  }
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there'],
  ['ECONNRESET', 'the connection was cut'],
  ['UND_ERR_SOCKET', 'the connection was cut'],
  ['ENOTFOUND', 'there is no such host'],
  ['EAI_AGAIN', 'there is no such host'],
]);

const field = (value: unknown, key: 'cause' | 'code' | 'name' | 'message'): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** What went wrong with a request, in words. */
function requestFault(error: unknown, timeout: number): string {
  if (field(error, 'name') === 'TimeoutError') return `no answer within ${timeout} ms`;
  const code = field(field(error, 'cause'), 'code') ?? field(error, 'code');
  const message = field(field(error, 'cause'), 'message') ?? field(error, 'message');
  return WORDS.get(String(code)) ?? (typeof message === 'string' && message !== '' ? message : 'the request failed');
}
