import { lineOf } from '../../../reply/xml/line-of.js';
import { readDeclaration } from '../../../reply/xml/read-declaration.js';
import { readSpecial } from '../../../reply/xml/read-special.js';
import { readStartTag } from '../../../reply/xml/read-start-tag.js';
import { readText } from '../../../reply/xml/read-text.js';
import { skipSpace } from '../../../reply/xml/skip-space.js';
import { decodeCharacters } from './decode-characters.js';
import { readAttributeValues } from './read-attribute-values.js';
import { TreeBuilder } from './tree-builder.js';

const CDATA = '<![CDATA[';
const isSpecial = (text: string, at: number): boolean => text.startsWith('<!', at) || text.startsWith('<?', at);
// XML 1.0 section 2.11: before references are read, so that a written-out return stays one.
const lines = (raw: string): string => raw.replace(/\r\n?/g, '\n');

/** The tree of a document. No reader can fail: the text has passed the well-formedness check, which is the same pass. */
export function readTree(text: string): TreeBuilder {
  const tree = new TreeBuilder();
  let line = 1;
  let counted = 0;
  const lineAt = (at: number): number => {
    line += lineOf(text.slice(counted, at), at - counted) - 1;
    counted = at;
    return line;
  };
  for (let at = readDeclaration(text, text.startsWith('\uFEFF') ? 1 : 0); ;) {
    const markup = tree.inRoot ? readText(text, at) : skipSpace(text, at);
    tree.text(decodeCharacters(lines(text.slice(at, markup))));
    if (markup === text.length) return tree;
    if (isSpecial(text, markup)) {
      at = readSpecial(text, markup, tree.inRoot);
      if (text.startsWith(CDATA, markup)) tree.text(lines(text.slice(markup + CDATA.length, at - 3)));
    } else if (text.startsWith('</', markup)) {
      tree.end();
      at = text.indexOf('>', markup) + 1;
    } else {
      const { name, empty, end } = readStartTag(text, markup);
      tree.start(name, readAttributeValues(text, markup + 1, end), lineAt(markup), empty);
      at = end;
    }
  }
}
