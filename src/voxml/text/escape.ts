/** Makes a function that writes some characters as references. Most texts have none of them. */
function escaper(references: Readonly<Record<string, string>>): (text: string) => string {
  const special = new RegExp(`[${Object.keys(references).join('')}]`);
  const all = new RegExp(special, 'g');
  return (text) => (special.test(text) ? text.replace(all, (character) => references[character] ?? character) : text);
}

/** Text as content of an element. A carriage return is written as a reference, or a parser would read a line feed. */
export const escapeText = escaper({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' });

/** Text as value of an attribute in double quotes. White space is written as references, or a parser would read spaces. */
export const escapeAttribute = escaper({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
});
