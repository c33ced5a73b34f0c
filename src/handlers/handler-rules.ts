import { type OptionRules, ofType } from '../common/option-rule.js';
import { readOptions } from '../common/read-options.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import { type HandlerMetadata, isForeign } from './handler-metadata.js';
import type { OnVoxEventOptions } from './on-vox-event-options.interface.js';

const ONE_COPY =
  'Install the package once (npm ls nestjs-vox-webhooks), and load it either with import or with require.';
/** The last part of a URL, whole and without encoding: a router splits at slashes, and clients leave out dots alone. */
const STEP = /^(?!\.{1,2}$)[\p{L}\p{N}._~-]+$/u;
const RULES: OptionRules<keyof OnVoxEventOptions> = {
  version: ofType('string', "a version of the wire format, such as '2025-02-01'"),
  step: {
    holds: (value) => typeof value === 'string' && STEP.test(value),
    expects: 'one part of a path: letters, digits and -._~ only',
  },
  registration: ofType('string', 'the name of a registration'),
  fallback: {
    holds: (value) => value !== null && ['string', 'object', 'function'].includes(typeof value),
    expects: 'a document, or a function that returns one',
  },
};

/**
 * @param named the registration that `@VoxRegistration` names on the method or its class
 * @throws VoxConfigError for a use of the decorator that cannot work, with class and method
 */
export function checkUse(use: HandlerMetadata, where: string, named?: string): void {
  const place = `@OnVoxEvent on ${where}`;
  if (isForeign(use)) throw new VoxConfigError(place, 'belongs to another copy of nestjs-vox-webhooks', ONE_COPY);
  readOptions(use.options, RULES, { call: "{ step: 'menu' }", whole: `${place} options`, prefix: `${place} ` });
  if (named === undefined || use.options.registration !== undefined) return;
  const remedy = `Write it into the decorator of the handler: { registration: ${JSON.stringify(named)} }.`;
  throw new VoxConfigError(place, 'carries @VoxRegistration, which is for controllers', remedy);
}
