import { colliding, fill, numbered, spread } from './fill.js';

/** Shapes of one kind of input, by name. */
export type Shapes = Readonly<Record<string, (size: number) => string>>;

const nest = (size: number, open: string, close: string): string => {
  const depth = Math.floor(size / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
};

export const JSON_SHAPES: Shapes = {
  'objects in objects': (size) => nest(size, '{"a":', '}').replace(':}', ':1}'),
  'lists in lists': (size) => `{"a":${nest(size, '[', ']')}}`,
  'open brackets': (size) => fill(size, '['),
  'brackets in a text': (size) => `{"a":"${fill(size, '[{')}"}`,
  'many names': (size) => `{${numbered(size, (at) => `"k${at}":1`, ',')}}`,
  '500 long names': (size) => `{${spread(size, 500, (at) => `"k${at}`, '":1,')}":1}`,
  'one long name': (size) => `{"${fill(size, 'k')}":1}`,
  'one name again and again': (size) => `{${fill(size, '"a":1,')}"a":1}`,
  'names that collide': (size) => `{${numbered(size, (at) => `"${colliding(at)}":1`, ',')}}`,
  'names that reach prototypes': (size) => `{${fill(size, '"__proto__":{"a":1},')}"a":1}`,
  'colons in a text': (size) => `{"a":"${fill(size, ':')}"}`,
  escapes: (size) => `{"a":"${fill(size, '\\u0041')}"}`,
  'lone surrogates': (size) => `{"a":"${fill(size, '\\ud800')}"}`,
  backslashes: (size) => `{"a":"${fill(size, '\\\\')}"}`,
  'quotes behind backslashes': (size) => fill(size, '[\\"'),
  'quotes behind backslashes in many levels': (size) => `${'['.repeat(64)}"${fill(size, '\\\\\\"')}`,
  'white space before a colon': (size) => `{"a"${fill(size, ' ')}:1}`,
  'white space only': (size) => fill(size, ' '),
  'digits without end': (size) => `{"a":${fill(size, '9')}}`,
  'an exponent without end': (size) => `{"a":1e${fill(size, '9')}}`,
  'a list of objects': (size) => `{"a":[${fill(size, '{},')}{}]}`,
  'a list of lists': (size) => `{"a":[${fill(size, '[],')}[]]}`,
  'a list of numbers': (size) => `{"a":[${fill(size, '1,')}1]}`,
};

export const FORM_SHAPES: Shapes = {
  ampersands: (size) => fill(size, '&'),
  'ampersands between pairs': (size) => spread(size, 500, (at) => `k${at}=&`, '', '&'),
  'equals signs': (size) => fill(size, '='),
  'names without values': (size) => spread(size, 500, (at) => `k${at}`, '&'),
  'many names': (size) => numbered(size, (at) => `k${at}=1`, '&'),
  'one long name': (size) => fill(size, 'a'),
  'one long value': (size) => `a=${fill(size, 'a')}`,
  'one name again and again': (size) => fill(size, 'a=1&'),
  'names that collide': (size) => spread(size, 500, (at) => `${colliding(at)}=`, '&'),
  'names that reach prototypes': (size) => fill(size, '__proto__=1&'),
  'open brackets': (size) => `media${fill(size, '[')}=1`,
  'closing brackets': (size) => `media${fill(size, ']')}=1`,
  'empty brackets': (size) => `media${fill(size, '[]')}=1`,
  'names in brackets': (size) => `Vars${fill(size, '[b][c]')}=1`,
  'names in brackets, without end': (size) => `Vars${fill(size, '[b][c]')}[=1`,
  '500 fields in brackets': (size) => spread(size, 500, (at) => `Vars[k${at}][b]=`, '&'),
  '500 entries': (size) => spread(size, 500, (at) => `media[${at}]=`, '&'),
  '500 repeats': (size) => spread(size, 500, () => 'media=', '&'),
  '500 objects as JSON': (size) => `${spread(size, 500, () => 'media=%7B%22a%22:%22', '%22%7D&')}%22%7D`,
  'JSON in one field': (size) => `media=[${fill(size, '{},')}{}]`,
  dots: (size) => `error${fill(size, '.code')}=1`,
  escapes: (size) => `a=${fill(size, '%41')}`,
  'escapes of four bytes': (size) => `a=${fill(size, '%F0%9F%98%80')}`,
  'escapes of lone surrogates': (size) => `a=${fill(size, '%ED%A0%80')}`,
  'broken escapes': (size) => `a=${fill(size, '%zz')}`,
  'percent signs': (size) => fill(size, '%'),
  'broken escapes in 500 names': (size) => spread(size, 500, (at) => `%z${at}%zz`, '&'),
  'plus signs': (size) => `a=${fill(size, '+')}`,
  'blanks before a delimiter': (size) => `a${fill(size, ' ')}=1`,
};

export const VARS_SHAPES: Shapes = {
  ...JSON_SHAPES,
  'dots in a name': (size) => `{"${fill(size, 'a.')}":"1"}`,
  '200 names of 26 parts': (size) => {
    const path = Array.from({ length: 26 }, () => 'a'.repeat(Math.max(1, Math.floor(size / 200 / 26) - 1))).join('.');
    return `{${numbered(size - path.length - 16, (at) => `"k${at}.${path}":"1"`, ',')}}`;
  },
  '31 long names in each other': (size) => {
    const name = 'k'.repeat(Math.floor(size / 31) - 5);
    return `${`{"${name}":`.repeat(31)}1${'}'.repeat(31)}`;
  },
  '450 leaves below 30 names': (size) =>
    `${`{"${'p'.repeat(50)}":`.repeat(30)}{${spread(size - 1_700, 450, (at) => `"k${at}":"`, '",')}"}${'}'.repeat(30)}`,
};

/** What a text may be that should be a date, a number or a name. */
export const FIELD_SHAPES: Shapes = {
  digits: (size) => fill(size, '1'),
  zeros: (size) => fill(size, '0'),
  blanks: (size) => fill(size, ' '),
  'blanks and a digit': (size) => `${fill(size, ' ')}1`,
  'a fraction without end': (size) => `2026-01-01T00:00:00.${fill(size, '1')}`,
  'a fraction that ends badly': (size) => `2026-01-01T00:00:00.${fill(size, '0')}!`,
  'midnight of zeros': (size) => `2026-01-01T24:00:00.${fill(size, '0')}!`,
  'dashes and digits': (size) => fill(size, '2026-01-'),
  'separators of numbers': (size) => `+1${fill(size, '(0) -')}`,
  'a plus and digits': (size) => `+${fill(size, '2')}`,
  'lone surrogates': (size) => fill(size, '\ud800'),
  'characters that grow in lower case': (size) => fill(size, '\u0130'),
};

export const XML_SHAPES: Shapes = {
  'elements in elements': (size) => `<Response>${nest(size, '<a>', '</a>')}</Response>`,
  'elements next to each other': (size) => `<Response>${fill(size, '<a/>')}</Response>`,
  'elements with text': (size) => `<Response>${fill(size, '<a>b</a>\n')}</Response>`,
  'open tags': (size) => fill(size, '<a>'),
  'less-than signs': (size) => fill(size, '<'),
  entities: (size) => `<Response>${fill(size, '&amp;')}</Response>`,
  'entities that are none': (size) => `<Response>${fill(size, '&a')}</Response>`,
  'references to characters': (size) => `<Response>${fill(size, '&#65;')}</Response>`,
  'one long reference': (size) => `<Response>&#${fill(size, '0')}65;</Response>`,
  'one long entity': (size) => `<Response>&${fill(size, 'a')};</Response>`,
  'entities in an attribute': (size) => `<Response a="${fill(size, '&lt;')}"/>`,
  'many attributes': (size) => `<Response ${numbered(size, (at) => `k${at}="1"`, ' ')}/>`,
  'one attribute again and again': (size) => `<Response ${fill(size, 'a="1" ')}/>`,
  'many attributes, not closed': (size) => `<Response ${numbered(size, (at) => `k${at}="1"`, ' ')}`,
  comments: (size) => `<Response>${fill(size, '<!---->')}</Response>`,
  'comments that never end': (size) => `<Response>${fill(size, '<!--')}`,
  'dashes in a comment': (size) => `<Response><!--${fill(size, '-')}--></Response>`,
  'CDATA sections': (size) => `<Response>${fill(size, '<![CDATA[]]>')}</Response>`,
  'CDATA sections that never end': (size) => `<Response>${fill(size, '<![CDATA[')}`,
  'brackets in a CDATA section': (size) => `<Response><![CDATA[${fill(size, ']')}]]></Response>`,
  instructions: (size) => `<Response>${fill(size, '<?a?>')}</Response>`,
  'instructions that never end': (size) => `<Response>${fill(size, '<?a ')}`,
  'white space in a tag': (size) => `<Response${fill(size, ' ')}a="1"/>`,
  'white space in an end tag': (size) => `<Response></Response${fill(size, ' ')}`,
  'white space in the declaration': (size) => `<?xml version="1.0"${fill(size, ' ')}!?><Response/>`,
  'white space before the root': (size) => `${fill(size, '\n')}<Response/>`,
  'line ends': (size) => `<Response>${fill(size, '\r\n')}</Response>`,
  'line ends of one kind': (size) => `<Response>${fill(size, '\r')}</Response>`,
  'quotes of both kinds': (size) => `<Response a="${fill(size, `'`)}" b='${fill(1, '"')}/>`,
  'quotes outside tags': (size) => `<Response>${fill(size, `"'`)}</Response>`,
  'text beyond the basic plane': (size) => `<Response>${fill(size, '\u{1f600}')}</Response>`,
  'text beyond the basic plane, then a fault': (size) => `<Response>${fill(size, '\u{1f600}')}</Respons>`,
  'tags between text beyond the basic plane': (size) => `<Response>${fill(size, '\u{1f600}<a/>')}</Response>`,
  'illegal characters': (size) => `<Response>${fill(size, '\u0001')}</Response>`,
  'lone surrogates': (size) => `<Response>${fill(size, '\ud800')}</Response>`,
  'greater-than signs': (size) => `<Response>${fill(size, '>')}</Response>`,
  'brackets before a greater-than sign': (size) => `<Response>${fill(size, ']')}></Response>`,
  'a document type': (size) => `<!DOCTYPE Response [${fill(size, '<!ENTITY a "b">')}]><Response/>`,
  'names that reach prototypes': (size) => `<Response>${fill(size, '<a __proto__="1"/>')}</Response>`,
};

export const EXPRESSION_SHAPES: Shapes = {
  'open parentheses': (size) => fill(size, '('),
  'pairs of parentheses': (size) => fill(size, '(1)&&') + '1',
  'a chain of ands': (size) => `${fill(size, '1&&')}1`,
  'a chain of ors': (size) => `${fill(size, '0||')}0`,
  comparisons: (size) => `${fill(size, '1==1&&')}1`,
  patterns: (size) => `${fill(size, `"${'b'.repeat(164)}"!~"a"&&`)}1`,
  'a long pattern': (size) => `"a"=~"${fill(size, 'a?')}"`,
  'variables in quotes': (size) => `"${fill(size, '${a}')}"`,
  variables: (size) => `${fill(size, '${a}&&')}1`,
  'variables that never end': (size) => `"${fill(size, '${a')}"`,
  'white space': (size) => `1${fill(size, ' ')}==1`,
  'white space before nothing': (size) => `1 ==${fill(size, ' ')}`,
  digits: (size) => fill(size, '1'),
  'digits and dots': (size) => fill(size, '1.'),
  quotes: (size) => `"${fill(size, `'`)}`,
};

/** Text of a caller, and markup. */
export const SSML_SHAPES: Shapes = {
  text: (size) => fill(size, 'a'),
  ampersands: (size) => fill(size, '&'),
  entities: (size) => fill(size, '&amp;'),
  'less-than signs': (size) => fill(size, '<'),
  'tags that never end': (size) => fill(size, '<s a="'),
  'tags in tags': (size) => nest(size, '<s>', '</s>'),
  'tags next to each other': (size) => fill(size, '<break/>'),
  'many attributes': (size) => `<break ${numbered(size, (at) => `k${at}="1"`, ' ')}/>`,
  'many attributes, not closed': (size) => `<break ${numbered(size, (at) => `k${at}="1"`, ' ')}`,
  'white space in a tag': (size) => `<break${fill(size, ' ')}`,
  'white space in an attribute': (size) => `<break a${fill(size, ' ')}`,
  'one long name': (size) => `<${fill(size, 'a')}`,
  'one long name of an attribute': (size) => `<s ${fill(size, 'a')}`,
  dollars: (size) => fill(size, '$'),
  'variables of the platform': (size) => fill(size, '${a}'),
  'lone surrogates': (size) => fill(size, '\ud800'),
  'illegal characters': (size) => fill(size, '\u0001'),
};

export const PATH_SHAPES: Shapes = {
  slashes: (size) => fill(size, '/'),
  'slashes below the base': (size) => `/webhooks/vox${fill(size, '/')}`,
  'parts below the base': (size) => `/webhooks/vox${fill(size, '/a')}`,
  'one long part': (size) => `/webhooks/vox/${fill(size, 'a')}`,
  'one long part with a bad end': (size) => `/${fill(size, 'a')}!`,
  'parts with a bad end': (size) => `${fill(size, '/a')}!`,
  'needless escapes': (size) => `/webhooks/vox/${fill(size, '%61')}`,
  'broken escapes': (size) => `/webhooks/vox/${fill(size, '%zz')}`,
  'percent signs': (size) => `/webhooks/vox/${fill(size, '%')}`,
  'escapes of four bytes': (size) => `/webhooks/vox/${fill(size, '%F0%9F%98%80')}`,
  'a long scheme': (size) => fill(size, 'a'),
  'a long authority': (size) => `http://${fill(size, 'a')}`,
  'question marks': (size) => `/webhooks/vox${fill(size, '?')}`,
  hashes: (size) => `/webhooks/vox${fill(size, '#')}`,
  dots: (size) => `/webhooks/vox${fill(size, '/..')}`,
};

/** Values of headers. */
export const HEADER_SHAPES: Shapes = {
  'the type, then blanks': (size) => `application/json${fill(size, ' ')}`,
  'the type, then blanks and a letter': (size) => `application/json${fill(size, ' ')}a`,
  semicolons: (size) => `application/json${fill(size, ';')}`,
  parameters: (size) => `application/json${fill(size, '; charset=utf-8')}`,
  'a quote that never ends': (size) => `application/json; charset="${fill(size, 'a')}`,
  'one long token': (size) => fill(size, 'a'),
  'identity, again and again': (size) => `${fill(size, 'identity')}a`,
  'identities and commas': (size) => `${fill(size, 'identity, ')}gzip`,
  commas: (size) => `${fill(size, ',')}a`,
  'commas and blanks': (size) => `${fill(size, ', \t')}a`,
  'a long scheme': (size) => `${fill(size, 'a')} b`,
  'a long token behind a scheme': (size) => `Bearer ${fill(size, 'a')}`,
  'a token and blanks': (size) => `Bearer a${fill(size, ' ')}`,
  'a long list': (size) => numbered(size, (at) => `c${at}=1`, '; '),
};
