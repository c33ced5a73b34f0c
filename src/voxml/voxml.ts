import { Voxml } from './voxml-builder.js';

/**
 * Starts an empty VoXML document.
 *
 * @example
 * voxml().say('Nobody is in the office.').hangup().toString();
 */
export function voxml(): Voxml {
  return new Voxml();
}
