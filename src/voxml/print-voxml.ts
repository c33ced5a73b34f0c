import type { LinkResolver } from './link-resolver.interface.js';
import { printResponse } from './print/print-response.js';
import { Voxml } from './voxml-builder.js';
import { VoxmlError } from './voxml.error.js';

/**
 * Prints a document for an answer, with URLs in the place of its links. A verb whose `action` is a link gets the `output`
 * name that the resolver has for it, unless it was given one. No XML declaration (wire-format section 14.1).
 *
 * @throws VoxmlError when the resolver gives no usable URL or name
 * @example
 * printVoxml(document, { url: (link, { event }) => `/webhooks/vox/${event}`, output: () => 'menu' });
 */
export function printVoxml(document: Voxml, links: LinkResolver): string {
  // As plain JavaScript, or another copy of the package, may give them.
  if (!(document instanceof Voxml)) throw new VoxmlError('Response', undefined, 'the document must be one of voxml()');
  if (typeof (links as Partial<LinkResolver> | undefined)?.url !== 'function')
    throw new VoxmlError('Response', undefined, 'the links must be resolved by { url: (link, { event }) => … }');
  return printResponse(document, links);
}
