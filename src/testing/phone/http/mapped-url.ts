import { PhoneError } from '../phone.error.js';

/** Origins, each with the one that stands in for it. */
export type OriginMap = Readonly<Record<string, string>>;

const REMEDY = "Write two without a path: { 'https://public.example': 'http://localhost:3000' }.";

/** @throws PhoneError for an entry of the option `map` that is no origin */
export function checkedMap(map: OriginMap): OriginMap {
  return Object.fromEntries(Object.entries(map).map(([from, to]) => [originOf(from), originOf(to)]));
}

function originOf(text: string): string {
  const { protocol, origin, href } = new URL(URL.canParse(text) ? text : 'none:');
  if (/^https?:$/.test(protocol) && href === `${origin}/`) return origin;
  throw new PhoneError('VOX_PHONE_OPTION', 'map has an entry that is no origin', REMEDY);
}

/** Where a request to this URL goes: the same path and query, on the origin that stands in. */
export function mappedUrl(address: string | URL, map: OriginMap): URL {
  const { origin, pathname, search, hash } = new URL(address);
  return new URL(`${map[origin] ?? origin}${pathname}${search}${hash}`);
}
