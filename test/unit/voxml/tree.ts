import { SaxesParser } from 'saxes';

/** An element as an XML parser sees it; adjacent text is one string. */
export interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (string | Tree)[];
}

interface Growing extends Tree {
  readonly content: (string | Tree)[];
}

function addText(content: (string | Tree)[], text: string): void {
  const last = content.at(-1);
  if (typeof last === 'string') content[content.length - 1] = last + text;
  else if (text !== '') content.push(text);
}

/** A tree as the builder should have meant it: what a parser cannot tell apart is made the same. */
export function tree(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (string | Tree)[]
): Tree {
  const merged: (string | Tree)[] = [];
  for (const node of content) {
    if (typeof node === 'string') addText(merged, node);
    else merged.push(node);
  }
  return { name, attributes, content: merged };
}

/** Reads a document with a parser that this package does not use. */
export function parse(document: string): Tree {
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const open: Growing[] = [{ name: '', attributes: {}, content: [] }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes: { ...attributes }, content: [] };
    open.at(-1)?.content.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => addText(open.at(-1)?.content ?? [], text));
  parser.on('cdata', (text) => addText(open.at(-1)?.content ?? [], text));
  parser.write(document).close();
  for (const root of open[0]?.content ?? []) if (typeof root !== 'string') return root;
  throw new Error('no root element');
}

/** Without the text that only lays a handwritten document out. */
export function withoutLayout({ name, attributes, content }: Tree): Tree {
  const kept = content.filter((node) => typeof node !== 'string' || node.trim() !== '');
  return { name, attributes, content: kept.map((node) => (typeof node === 'string' ? node : withoutLayout(node))) };
}
