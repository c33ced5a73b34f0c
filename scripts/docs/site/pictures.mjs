import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';

export const FOLDER = join(ROOT, 'docs', '.vitepress', 'pictures');

/** Diagrams of a document: GitHub draws them itself, the site shows a picture. */
export const diagramsIn = (text) => [...text.matchAll(/^```mermaid\n([^]*?)^```$/gm)].map(([, code]) => code);

/** File of the picture of a diagram: its name is made of the text, so that a picture of another text is not found. */
export const pictureFile = (code) =>
  join(FOLDER, `${createHash('sha256').update(code).digest('hex').slice(0, 12)}.svg`);

/** The picture of a diagram, to stand in a page: text and lines have the colours of the page. */
export function pictureOf(code) {
  const file = pictureFile(code);
  if (!existsSync(file)) throw new Error(`a diagram has no picture: run npm run docs:pictures\n${code}`);
  const svg = readFileSync(file, 'utf8').trim();
  // In the template of a page Vue leaves out styles; outside of it they are those of the page.
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(svg) ?? [];
  return `<div class="diagram" v-pre>${svg.replace(/<style>[^]*?<\/style>/, '')}</div>\n\n<style>\n${style}\n</style>`;
}
