import type { FileLetter } from './letter-of-line.js';

/** Where a letter goes: its own path, on the server of `base`. */
export function addressOf({ path, method, body }: FileLetter, base: URL): URL {
  const url = new URL(base);
  url.pathname = base.pathname.replace(/\/$/, '') + path;
  if (method === 'GET') url.search = body?.toString('utf8') ?? '';
  return url;
}
