import { withoutOrigin } from '../common/url-parts.js';

/** Characters that need no encoding, encoded all the same. */
const UNRESERVED = /%(?:2[DdEe]|3\d|4[1-9A-Fa-f]|5[\dAaFf]|6[1-9A-Fa-f]|7[\dAaEe])/g;

/**
 * The path of a request target in one spelling: without scheme, authority, query and fragment, with single slashes, and
 * with what needs no encoding decoded. Linear in the length of the target.
 */
export function normalPath(target: string): string {
  const [path = ''] = withoutOrigin(target).split(/[?#]/, 1);
  const decoded = decodeUnreserved(path.includes('//') ? path.replace(/\/{2,}/g, '/') : path);
  return decoded.startsWith('/') ? decoded : `/${decoded}`;
}

/** A request target whose path has no needless encodings: both spellings are the same URL (RFC 3986 section 6.2.2.2). */
export function decodeUnreserved(target: string): string {
  const query = target.indexOf('?');
  const path = query < 0 ? target : target.slice(0, query);
  if (!path.includes('%')) return target;
  return path.replace(UNRESERVED, (code) => decodeURIComponent(code)) + target.slice(path.length);
}
