/** Makes a function that writes some characters as references. Most texts have none of them. */
export function escaper(references: Readonly<Record<string, string>>): (text: string) => string {
  const special = new RegExp(`[${Object.keys(references).join('')}]`);
  const all = new RegExp(special, 'g');
  return (text) => (special.test(text) ? text.replace(all, (character) => references[character] ?? character) : text);
}
