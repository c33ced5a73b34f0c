// Prints the ten longest sentences of README.md and the guides, by words: `npm run docs:sentences`.
import { readdirSync, readFileSync } from 'node:fs';

const COUNT = 10;
const ROOT = new URL('../../', import.meta.url);
/** Documents that are generated as a whole, and those of other people's words. */
const NO_GUIDES = ['emulation.md', 'mistakes.md', 'payloads.md', 'voxml.md', 'wire-format.md'];

const guides = readdirSync(new URL('docs/', ROOT))
  .filter((name) => name.endsWith('.md') && !NO_GUIDES.includes(name))
  .map((name) => `docs/${name}`);

/** Running text: no code blocks, headings or comments; each item of a list and each cell of a table by itself. */
function passagesIn(text) {
  return text
    .replaceAll(/^```[^]*?^```$/gm, '')
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/^#.*$/gm, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.)\s)/)
    .flatMap((passage) => (passage.trimStart().startsWith('|') ? passage.split('|') : [passage]));
}

function sentencesIn(text) {
  return passagesIn(
    text.replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/`[^`]*`/g, (code) => code.replaceAll(/[.?! ]/g, '_')),
  )
    .flatMap((passage) => passage.replaceAll(/\s+/g, ' ').split(/(?<=[.?!:][*_)]*)\s+(?=[A-Z*_`[(\d])/))
    .map((sentence) => sentence.replace(/^\s*(?:[-*]|\d+\.)\s+/, '').trim());
}

const words = (sentence) => sentence.split(' ').length;
const all = ['README.md', ...guides].flatMap((file) =>
  sentencesIn(readFileSync(new URL(file, ROOT), 'utf8')).map((sentence) => ({ file, sentence })),
);
for (const { file, sentence } of all.toSorted((a, b) => words(b.sentence) - words(a.sentence)).slice(0, COUNT)) {
  console.log(`${words(sentence)} words, ${file}: ${sentence}`);
}
