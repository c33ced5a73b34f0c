import type { IncomingMessage } from 'node:http';
import { headerValues } from '../common/header-values.js';

/** What an Authorization header holds: the scheme in lower case and what stands behind it, a character for each byte. */
export interface PresentedCredential {
  readonly scheme: string;
  readonly secret: string;
}

/** ASCII space only: byte A0, which `\s` counts as space, is part of many a character in UTF-8. */
const SHAPE = /^[A-Za-z]+ [^ \t\r\n,]+$/;

/**
 * Reads the one Authorization header of a request; `undefined` when there is none, more than one, or anything but
 * `scheme SP credentials`.
 */
export function presentedCredential(request: IncomingMessage): PresentedCredential | undefined {
  const values = headerValues(request, 'authorization');
  if (values.length !== 1) return undefined;
  const [value = ''] = values;
  if (!SHAPE.test(value)) return undefined;
  const space = value.indexOf(' ');
  return { scheme: value.slice(0, space).toLowerCase(), secret: value.slice(space + 1) };
}
