/** A text whose tags, such as <Dial>, are code: in Markdown a bare tag is HTML, which is not shown. */
export function quotedTags(text) {
  return text.replaceAll(/`[^`]*`|<\/?[A-Z][^<>`]*>/g, (found) => (found.startsWith('`') ? found : `\`${found}\``));
}
