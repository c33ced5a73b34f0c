import fc from 'fast-check';

const SPACE = ['', ' ', '\n', '\r\n', '\t ', '\r'];
const NAMES = ['a', 'b', 'Say', '_x', ':y', 'x:y', 'é', 'a-1.b', 'a·', '\u{10000}z', 'xml', 'Response'];
const VALUES = ['', '1', 'a b', '&amp;', '&#65;', '&#x1F600;', ']]>', '>', 'é\n', '\u{1F600}'];
const HEADS = [
  '',
  '',
  '\uFEFF',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-8"?>',
  "<?xml\tversion = '1.1' encoding='utf8' standalone = \"no\" ?>\n",
  '\uFEFF<?xml version="1.0" standalone="yes"?>',
];
const TEXTS = [
  'text',
  ' ',
  '\r\n',
  '>',
  ']]',
  ']',
  '"',
  "'",
  '&lt;',
  '&#9;',
  '&#xFFFD;',
  '\u{1F600}',
  '\uFEFF',
  '--',
  '?>',
];
const ASIDES = ['<!---->', '<!-- <a> & -->', '<?p?>', '<?p x?>', '<?xml-s  "?" ??>', '\n', ' '];
const SECTIONS = ['<![CDATA[]]>', '<![CDATA[<a>&]]]]>', '<![CDATA[ ]] > ]]>'];

/** What a mutation puts in: what starts, ends or breaks markup, and what no document may hold. */
const FRAGMENTS = [
  ['<', '>', '/', '&', ';', '"', "'", '=', '?', '!', '-', ']', '[', '#', 'x', '0', 'a', ' ', '\n', '\r', ':', '.', '·'],
  ['</', '/>', '<!', '<?', '?>', '<!--', '-->', '--', ']]>', ']]', '<![CDATA[', '<!DOCTYPE', '<!DOCTYPE a>', '<a>'],
  ['</a>', '<a/>', '<Response>', '</Response>', '<Response/>', '<?xml version="1.0"?>', '<?xml?>', '<?XML ?>', 'xml'],
  ['&amp;', '&nbsp;', '&#', '&#x', '&#0;', '&#xD800;', '&#x110000;', '&#x10FFFF;', ' a="1"', "a='", 'a=', '<?p?x?>'],
  ['\u0000', '\u0008', '\u001F', '\u007F', '\u0085', '\u00A0', '\uFFFE', '\uFFFF', '\uFEFF', '\uD83D', '\uDE00'],
  ['\u{1F600}', '\u{EFFFF}', '\u{F0000}', '×', '\u2028', '1.', 'version', 'encoding="', ' standalone="yes"'],
  [' encoding="utf-8"', ' encoding="utf-16"', ' encoding=""', 'encoding', 'standalone="', 'x-', 'utf8', '16'],
].flat();

const pick = (from: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...from);
const quoted = fc.tuple(pick(VALUES), fc.constantFrom('"', "'")).map(([value, quote]) => quote + value + quote);
const attributes = fc
  .uniqueArray(fc.tuple(pick(NAMES), pick(SPACE), pick(SPACE), quoted), { selector: ([name]) => name, maxLength: 3 })
  .map((list) => list.map(([name, before, after, value]) => ` ${before}${name}${before}=${after}${value}`).join(''));

type Node = readonly [kind: 'open' | 'empty' | 'close' | 'data', text: string, attributes: string];
const node: fc.Arbitrary<Node> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constant('open' as const), pick(NAMES), attributes) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('empty' as const), pick(NAMES), attributes) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('close' as const), fc.constant(''), fc.constant('')) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constant('data' as const), pick([...TEXTS, ...ASIDES, ...SECTIONS]), fc.constant('')),
  },
);

function build(nodes: readonly Node[]): string {
  const open: string[] = [];
  let text = '';
  for (const [kind, content, attached] of nodes) {
    // Set apart by a comment, as `]]` and `>` side by side would not be well-formed.
    if (kind === 'data') text += `${content}<!---->`;
    else if (kind === 'empty') text += `<${content}${attached}/>`;
    else if (kind === 'open') {
      open.push(content);
      text += `<${content}${attached}>`;
    } else if (open.length > 0) text += `</${open.pop()}>`;
  }
  return (
    text +
    open
      .reverse()
      .map((name) => `</${name} >`)
      .join('')
  );
}

const aside = fc.array(pick(ASIDES), { maxLength: 2 }).map((list) => list.join(''));

/** A well-formed document with the root `Response`. */
export const wellFormed: fc.Arbitrary<string> = fc
  .tuple(pick(HEADS), aside, attributes, fc.array(node, { maxLength: 12 }), aside)
  .map(([head, before, root, nodes, after]) => `${head}${before}<Response${root}>${build(nodes)}</Response>${after}`);

const mutation = fc.tuple(
  fc.nat(9999),
  fc.nat(6),
  fc.oneof({ weight: 2, arbitrary: fc.constant('') }, pick(FRAGMENTS)),
);

const mutate = (documents: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(documents, fc.array(mutation, { maxLength: 3 })).map(([text, mutations]) =>
    mutations.reduce((current, [place, cut, fragment]) => {
      const at = place % (current.length + 1);
      return current.slice(0, at) + fragment + current.slice(at + Math.max(0, cut - 3));
    }, text),
  );

/** The same with up to three places cut, replaced or stuffed with fragments. */
export const mutated: fc.Arbitrary<string> = mutate(wellFormed);

/** Documents of some 64 levels, whole and mutated. */
export const deep: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 57, max: 63 }), mutate(fc.array(node, { maxLength: 12 }).map(build)))
  .map(([levels, content]) => `<Response>${'<a>'.repeat(levels)}${content}${'</a>'.repeat(levels)}</Response>`);

/** Fragments in a row inside a root element: rarely well-formed, and broken in ways that no tree leads to. */
export const soup: fc.Arbitrary<string> = fc
  .array(pick([...FRAGMENTS, ...TEXTS, ...ASIDES, ...SECTIONS]), { maxLength: 7 })
  .map((pieces) => `<Response>${pieces.join('')}</Response>`);

/** The beginning of a document, up to anywhere. */
export const beginning: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(wellFormed, mutated, soup), fc.nat(9999))
  .map(([text, place]) => text.slice(0, place % (text.length + 1)));
