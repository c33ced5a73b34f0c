import { parseAst } from 'rollup/parseAst';

/** Where the text of template literals stands: its spaces belong to the program. */
function templates(node, found = []) {
  if (node?.type === 'TemplateElement') found.push(node);
  else if (typeof node === 'object') for (const child of Object.values(node ?? {})) templates(child, found);
  return found;
}

/** A tab for each four spaces that the compiler indents by: the package is a tenth smaller. */
export const tabs = {
  name: 'tabs',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle).filter(({ type }) => type === 'chunk')) {
      const isCode = chunk.fileName.endsWith('.js');
      const texts = templates(isCode && parseAst(chunk.code)).filter(({ value }) => value.raw.includes('\n'));
      chunk.code = chunk.code.replace(/^(?: {4})+/gm, (spaces, at) =>
        texts.some(({ start, end }) => start < at && at < end) ? spaces : '\t'.repeat(spaces.length / 4),
      );
    }
  },
};
