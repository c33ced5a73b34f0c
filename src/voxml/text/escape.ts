type References = Readonly<Record<string, string>>;

/** What has to be written as a reference in the content of an element. Most texts have none of it. */
export const SPECIAL_IN_TEXT = /[&<>\r]/;

/** Makes a function that writes some characters as references. */
function escaper(special: RegExp, references: References): (text: string) => string {
  const all = new RegExp(special, 'g');
  return (text) => (special.test(text) ? text.replace(all, (character) => references[character] ?? character) : text);
}

const IN_TEXT: References = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Text as content of an element. A carriage return is written as a reference, or a parser would read a line feed. */
export const escapeText = escaper(SPECIAL_IN_TEXT, IN_TEXT);

/** Text as value of an attribute in double quotes. White space is written as references, or a parser would read spaces. */
export const escapeAttribute = escaper(/[&<>"\t\n\r]/, { ...IN_TEXT, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' });
