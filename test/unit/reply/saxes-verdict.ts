import { SaxesParser } from 'saxes';

const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

class Refusal extends Error {}

function refuse(why: string): never {
  throw new Refusal(why);
}

function parse(document: string): void {
  // Saxes reads a high surrogate and whatever follows as one character, and so takes some that have no partner.
  if (LONE_SURROGATE.test(document)) refuse('lone surrogate');
  // Section 2.11 lets a parser do this before it parses: the positions below then count what saxes counts.
  const text = document.replace(/\r\n?/g, '\n');
  // Forced to 1.0: saxes would judge a document that declares 1.1 or 1.7 by the rules of XML 1.1.
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true, position: true });
  let depth = 0;
  let root: string | undefined;
  parser.on('error', (error) => refuse(error.message));
  // Well-formed for saxes; ours refuses it by design.
  parser.on('doctype', () => refuse('DOCTYPE'));
  // Likewise an encoding that is not the one of the answer.
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!['utf-8', 'utf8'].includes(encoding.toLowerCase())) refuse('encoding');
  });
  // Likewise the root's name and the depth.
  parser.on('opentagstart', ({ name }) => {
    root ??= name;
    if (root !== 'Response') refuse('root');
    if (++depth > 64) refuse('depth');
  });
  // Section 2.10 leaves it to a parser whether to report this.
  parser.on('attribute', ({ name, value }) => {
    if (name === 'xml:space' && value !== 'default' && value !== 'preserve') refuse('xml:space');
  });
  parser.on('closetag', () => depth--);
  // Saxes takes `<?p?a?>` and `<?p??>`, but production 16 wants white space between a target and what follows.
  parser.on('processinginstruction', ({ body }) => {
    const start = parser.position - '?>'.length - body.length;
    if (body.length > 0 && !/[ \t\r\n]/.test(text.charAt(start - 1))) refuse('instruction without white space');
  });
  parser.write(text).close();
}

/** Whether saxes, with what it is known to take or leave put right, accepts the document. */
export function saxesVerdict(document: string): boolean {
  try {
    parse(document);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
