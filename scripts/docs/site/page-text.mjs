import { posix } from 'node:path';
import { OUTCOMES } from '../../../dist/esm/diagnostics.js';
import { addressOf, pageOf } from './places.mjs';
import { pictureOf } from './pictures.mjs';

const CODES = new Set(Object.values(OUTCOMES).map(({ code }) => code));
/** Of a page without sections, such as one large table: no column for a list of them. */
const WIDE = '---\naside: false\n---\n\n';
const FENCES = /^```(\w*)\n([^]*?)^```$/gm;

/**
 * A document of the repository as a page of the site: its links lead to pages, codes of outcomes to the pages about them, and
 * diagrams are pictures.
 * @throws Error for a link to a file that does not exist
 */
export function pageText(file, text) {
  const page = outside(FENCES, text, {
    matched: ([fence, language, code]) => (language === 'mermaid' ? pictureOf(code) : fence),
    between: (prose) => linked(file, prose),
  });
  return /^## /m.test(page) ? page : `${WIDE}${page}`;
}

function linked(file, prose) {
  const page = pageOf(file);
  return prose
    .replaceAll(/\[([^\]]+)\]\((?!\w+:|#)([^)#\s]+)(#[^)\s]*)?\)/g, (_link, label, path, anchor = '') => {
      const target = posix.join(posix.dirname(file), path);
      const other = pageOf(target);
      if (other) return `[${label}](./${posix.relative(posix.dirname(page), other)}${anchor})`;
      const address = addressOf(target.replace(/\/$/, ''));
      return address ? `[${label}](${address})` : label.includes(target) ? label : `${label} (\`${target}\`)`;
    })
    .replaceAll(/^(?!#).*/gm, (line) =>
      line.replaceAll(/(?<!\[)`(VOX_\w+)`/g, (code, name) =>
        CODES.has(name) ? `[${code}](./outcomes/${name}.md)` : code,
      ),
    );
}

/** Replaces what matches a pattern by one function, and what stands between by another. */
function outside(pattern, text, { matched, between }) {
  let at = 0;
  let result = '';
  for (const match of text.matchAll(pattern)) {
    result += between(text.slice(at, match.index)) + matched(match);
    at = match.index + match[0].length;
  }
  return result + between(text.slice(at));
}
