import { VoxmlError } from '../voxml.error.js';

/** Throws the error of the `ssml` template. */
export function refuseSsml(rule: string, found?: string): never {
  throw new VoxmlError('ssml', undefined, rule, found);
}
