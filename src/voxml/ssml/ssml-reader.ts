import { appendText } from '../text/clean-text.js';
import { escapeAttribute } from '../text/escape.js';
import { HOLE } from '../text/template-literals.js';
import { Variable } from '../variable.js';
import { decodeReferences } from './decode-references.js';
import { refuseSsml } from './refuse-ssml.js';
import { Ssml, type SsmlPiece } from './ssml-content.js';
import { SSML_ELEMENTS } from './ssml-elements.js';

const TOKEN = /([^<]+)|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads the joined literal parts of one template and fills its values in, in order. */
export class SsmlReader {
  private readonly pieces: SsmlPiece[] = [];
  private readonly open: string[] = [];
  private next = 0;

  constructor(private readonly values: readonly unknown[]) {}

  /** @throws VoxmlError when the literal parts are not well-formed or have an element that is not speech markup */
  read(joined: string): readonly SsmlPiece[] {
    const token = new RegExp(TOKEN);
    while (token.lastIndex < joined.length) {
      const found = token.exec(joined) ?? refuseSsml('the literal part must be well-formed: tags and text only');
      const [, text, closed, opened, attributes = '', empty] = found;
      if (text !== undefined) this.text(text);
      else if (closed !== undefined) this.close(closed);
      else this.start(opened ?? '', attributes, empty === '/');
    }
    const left = this.open.at(-1);
    return left === undefined ? this.pieces : refuseSsml('each element must be closed', left);
  }

  private text(literal: string): void {
    for (const part of this.fill(literal)) {
      if (part instanceof Ssml) this.pieces.push(...part.pieces);
      else this.pieces.push(part);
    }
  }

  private start(name: string, attributes: string, empty: boolean): void {
    if (!SSML_ELEMENTS.has(name)) refuseSsml('only speech markup is allowed', name);
    const seen = new Set<string>();
    let tag = `<${name}`;
    for (const [, attribute = '', double, single = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (seen.has(attribute)) refuseSsml('an attribute must not be given twice', attribute);
      seen.add(attribute);
      tag += ` ${attribute}="${escapeAttribute(this.attribute(double ?? single))}"`;
    }
    if (!empty) this.open.push(name);
    this.pieces.push({ tag: tag + (empty ? '/>' : '>') });
  }

  private close(name: string): void {
    if (this.open.pop() !== name) refuseSsml('each end tag must match its start tag', name);
    this.pieces.push({ tag: `</${name}>` });
  }

  private attribute(literal: string): string {
    let text = '';
    for (const part of this.fill(literal)) {
      if (part instanceof Ssml) refuseSsml('speech markup must not stand in an attribute');
      text = typeof part === 'string' ? appendText(text, part) : text + part.toString();
    }
    return text;
  }

  private *fill(literal: string): Generator<string | Variable | Ssml> {
    for (const [index, part] of literal.split(HOLE).entries()) {
      if (index > 0) yield this.value();
      const text = decodeReferences(part);
      if (text.includes('${')) refuseSsml('a variable must be written with variable()');
      yield text;
    }
  }

  private value(): string | Variable | Ssml {
    const value = this.values[this.next++];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' || value instanceof Variable || value instanceof Ssml) return value;
    return refuseSsml('a value must be text, a number, a variable or speech markup', typeof value);
  }
}
