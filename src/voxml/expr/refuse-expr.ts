import { VoxmlError } from '../voxml.error.js';

/** Throws the error of the `expr` template. */
export function refuseExpr(rule: string, found?: string): never {
  throw new VoxmlError('expr', undefined, rule, found);
}
