import { CallContent } from './content/call-content.js';
import { Content } from './content/content.js';
import { contentOf } from './embed/content-of.js';
import { printResponse } from './print/print-response.js';
import type { VoxDocument } from './vox-document.type.js';
import { VoxmlError } from './voxml.error.js';

/**
 * A VoXML document, built verb by verb: each method appends and returns the document itself. What the reference does not
 * allow does not compile, or throws while it is built (wire-format section 14).
 *
 * @example
 * voxml().say('Hello').gather({ numDigits: 1, output: 'menu' }, (menu) => menu.say('Press one for sales.'));
 */
export class Voxml extends CallContent {
  /**
   * Appends the children of another document: a `Voxml` with its links, or text, or whatever prints a `<Response>`.
   * Text is only checked for being well-formed in UTF-8, and goes in as it is but for line ends, which become LF.
   * @throws VoxmlError
   * @example voxml().say('Hello').embed('<Response><Hangup/></Response>')
   */
  embed(document: VoxDocument): this {
    return this.push(document instanceof Voxml ? Content.nodesOf(document) : [contentOf(document)]);
  }

  /**
   * The document as XML.
   * @throws VoxmlError when it holds a link: only an answer knows the URLs
   */
  override toString(): string {
    return printResponse(this, {
      url(_link, { element, attribute }) {
        throw new VoxmlError(element, attribute, 'links are resolved only in an answer');
      },
    });
  }
}
