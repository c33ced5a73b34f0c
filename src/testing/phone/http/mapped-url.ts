import { PhoneError } from '../phone.error.js';

/** Origins, each with the one that stands in for it. The first may have a path: one that a proxy in front strips. */
export type OriginMap = Readonly<Record<string, string>>;

const REMEDY =
  "Write a `publicUrl` and an origin without a path: { 'https://public.example': 'http://localhost:3000' }.";

/** @throws PhoneError for an entry of the option `map` that is none */
export function checkedMap(map: OriginMap): OriginMap {
  return Object.fromEntries(Object.entries(map).map(([from, to]) => [baseOf(from), originOf(to)]));
}

/** A URL without query and credentials, and without the slash at its end. */
function baseOf(text: string): string {
  const { protocol, origin, pathname, href } = new URL(URL.canParse(text) ? text : 'none:');
  if (/^https?:$/.test(protocol) && href === origin + pathname) return href.replace(/\/+$/, '');
  throw new PhoneError('VOX_PHONE_OPTION', 'map has an entry that is no origin', REMEDY);
}

function originOf(text: string): string {
  const base = baseOf(text);
  return base === new URL(base).origin ? base : baseOf('');
}

/** The entry of the map that a URL lies below, the longest if there are several. */
export function mappedBase(address: string | URL, map: OriginMap): string | undefined {
  const { origin, pathname } = new URL(address);
  const bases = Object.keys(map).filter((base) => `${origin}${pathname}/`.startsWith(`${base}/`));
  return bases.toSorted((one, other) => other.length - one.length)[0];
}

/** Where a request to this URL goes: the same path and query, on the origin that stands in. */
export function mappedUrl(address: string | URL, map: OriginMap): URL {
  const { origin, pathname, search, hash } = new URL(address);
  const base = mappedBase(address, map) ?? origin;
  return new URL(`${map[base] ?? base}${(origin + pathname).slice(base.length)}${search}${hash}`);
}
