import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const unescaped = (text) => decodeURIComponent(text.replaceAll('&amp;', '&'));

/**
 * Follows every link of a built site to a page, a file and an anchor of it. VitePress looks at pages only, and not at anchors.
 * @returns how many links there are, and those that lead nowhere
 */
export function checkLinks(site) {
  const files = new Set(
    readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
  );
  const html = [...files].filter((name) => name.endsWith('.html'));
  const pages = new Map(html.map((name) => [name, linksAndAnchors(readFileSync(join(site, name), 'utf8'))]));
  const dead = [];
  let count = 0;
  for (const [page, { links }] of pages) {
    for (const link of links) {
      count += 1;
      const [path, anchor] = link.split('#');
      const target = targetOf(page, path);
      if (!files.has(target) || (anchor && pages.has(target) && !pages.get(target).anchors.has(unescaped(anchor)))) {
        dead.push(`${page}: ${link}`);
      }
    }
  }
  return { count, dead, pages: pages.size };
}

function linksAndAnchors(text) {
  const of = (name) => [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value);
  return { links: of('href').filter((link) => !/^\w+:/.test(link)), anchors: new Set(of('id').map(unescaped)) };
}

function targetOf(page, path) {
  if (path === '') return page;
  const full = path.startsWith('/') ? path.slice(1) : posix.join(dirname(page), path);
  return posix.normalize(full === '' || full.endsWith('/') ? `${full}index.html` : full);
}
