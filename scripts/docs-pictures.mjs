// Draws the Mermaid diagrams of README.md and docs with Mermaid in a browser: `npm run docs:pictures`. The pictures are
// committed, so that neither the site nor its build needs Mermaid, which is 3 MB. Installs Mermaid into a folder of its own.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { npmInstall } from './consumers/npm-install.mjs';
import { diagramsIn, FOLDER, pictureFile } from './docs/site/pictures.mjs';
import { ROOT } from './docs/site/places.mjs';

const MERMAID = 'mermaid@11.12.0';
/** Colours that stand for those of the page: the style sheet of the site knows their names. */
const COLOURS = { '#010101': 'var(--vp-c-text-1)', '#020202': 'var(--vp-c-text-2)', '#fdfdfd': 'var(--vp-c-bg-soft)' };
const THEME = {
  theme: 'base',
  themeVariables: {
    fontFamily: 'inherit',
    fontSize: '15px',
    primaryColor: '#fdfdfd',
    primaryTextColor: '#010101',
    primaryBorderColor: '#020202',
    lineColor: '#020202',
    textColor: '#010101',
    titleColor: '#010101',
    clusterBkg: 'transparent',
    clusterBorder: '#020202',
    edgeLabelBackground: '#fdfdfd',
  },
};

const documents = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const diagrams = documents.flatMap((file) => diagramsIn(readFileSync(join(ROOT, file), 'utf8')));
const folder = mkdtempSync(join(tmpdir(), 'vox-pictures-'));
writeFileSync(join(folder, 'package.json'), '{ "private": true }');
await npmInstall(folder, MERMAID);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  await page.setContent('<body style="font-family: Inter, system-ui, sans-serif">');
  await page.addScriptTag({ path: join(folder, 'node_modules/mermaid/dist/mermaid.min.js') });
  mkdirSync(FOLDER, { recursive: true });
  const wanted = new Set(diagrams.map((code) => basename(pictureFile(code))));
  for (const name of readdirSync(FOLDER)) if (!wanted.has(name)) rmSync(join(FOLDER, name));
  for (const [index, code] of diagrams.entries()) {
    const svg = await page.evaluate(
      async ([id, text, theme]) => {
        globalThis.mermaid.initialize({
          startOnLoad: false,
          htmlLabels: false,
          flowchart: { htmlLabels: false },
          ...theme,
        });
        return (await globalThis.mermaid.render(id, text)).svg;
      },
      [`diagram-${index}`, code, THEME],
    );
    // Less than a tenth of a pixel cannot be seen, and makes up most of the file.
    const short = svg
      .replaceAll(/ data-\w+="[^"]*"/g, '')
      .replaceAll(/\d+\.\d{2,}/g, (digits) => String(Number(Number(digits).toFixed(1))));
    const coloured = Object.entries(COLOURS).reduce((text, [from, to]) => text.replaceAll(from, to), short);
    writeFileSync(pictureFile(code), `${coloured}\n`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
