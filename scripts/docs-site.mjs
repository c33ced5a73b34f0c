// Builds the documents as a site in dist-site/html: `npm run docs:site`. Ends with 1 for a link that leads nowhere.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './consumers/run.mjs';
import { writeApiPages } from './docs/site/api-pages.mjs';
import { checkLinks } from './docs/site/check-links.mjs';
import { outcomePages } from './docs/site/outcome-pages.mjs';
import { pageText } from './docs/site/page-text.mjs';
import { DOCUMENTS_BESIDE, PAGES, pageOf, ROOT, SITE } from './docs/site/places.mjs';

const seconds = () => (performance.now() / 1_000).toFixed(0);

function write(name, text) {
  mkdirSync(dirname(join(PAGES, name)), { recursive: true });
  writeFileSync(join(PAGES, name), text);
}

for (const folder of [PAGES, SITE]) rmSync(folder, { recursive: true, force: true });
const documents = readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`);
for (const file of [...DOCUMENTS_BESIDE, ...documents].filter(pageOf)) {
  write(pageOf(file), pageText(file, readFileSync(join(ROOT, file), 'utf8')));
}
cpSync(join(ROOT, 'docs', 'images'), join(PAGES, 'images'), { recursive: true });
for (const [name, text] of outcomePages()) write(name, text);
await writeApiPages();
console.log(`pages written after ${seconds()} s`);
await run(ROOT, process.execPath, 'node_modules/vitepress/bin/vitepress.js', 'build', 'docs');
const { count, dead, pages } = checkLinks(SITE);
for (const link of dead) console.error(`leads nowhere: ${link}`);
console.log(`site pages=${pages} links=${count} broken=${dead.length} after ${seconds()} s`);
if (dead.length > 0) process.exitCode = 1;
