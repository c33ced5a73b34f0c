import { parseAst } from 'rollup/parseAst';

/** Where the text of template literals stands: its spaces belong to the program. */
function templates(node, found = []) {
  if (node?.type === 'TemplateElement') found.push(node);
  else if (typeof node === 'object') for (const child of Object.values(node ?? {})) templates(child, found);
  return found;
}

/** Another text for each four spaces that the compiler indents by. */
const indenting = (by) => ({
  name: 'indenting',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle).filter(({ type }) => type === 'chunk')) {
      const isCode = chunk.fileName.endsWith('.js');
      const texts = templates(isCode && parseAst(chunk.code)).filter(({ value }) => value.raw.includes('\n'));
      chunk.code = chunk.code.replace(/^(?: {4})+/gm, (spaces, at) =>
        texts.some(({ start, end }) => start < at && at < end) ? spaces : by.repeat(spaces.length / 4),
      );
    }
  },
});

/** A tab: the package is a tenth smaller. */
export const tabs = indenting('\t');
/** Nothing, for code whose map has the TypeScript. */
export const flat = indenting('');
