const WORDS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nobody listens there'],
  ['ECONNRESET', 'the connection was cut'],
  ['UND_ERR_SOCKET', 'the connection was cut'],
  ['ENOTFOUND', 'there is no such host'],
  ['EAI_AGAIN', 'there is no such host'],
]);

const field = (value: unknown, key: 'cause' | 'code' | 'name' | 'message'): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** What went wrong with a request, in words. */
export function faultOf(error: unknown, timeout: number): string {
  if (field(error, 'name') === 'TimeoutError') return `no answer within ${timeout} ms`;
  const code = field(field(error, 'cause'), 'code') ?? field(error, 'code');
  const message = field(field(error, 'cause'), 'message') ?? field(error, 'message');
  return WORDS.get(String(code)) ?? (typeof message === 'string' && message !== '' ? message : 'the request failed');
}
