import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Pages of the site before VitePress, and the site itself. */
export const PAGES = join(ROOT, 'dist-site', 'pages');
export const SITE = join(ROOT, 'dist-site', 'html');

const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The entries of the package, by the path of their source. */
export const ENTRIES = Object.keys(MANIFEST.exports)
  .filter((entry) => entry !== './package.json')
  .map((entry) => ({
    name: MANIFEST.name + entry.slice(1),
    module: entry.slice(2) || 'index',
    source: posix.join('src', entry, 'index.ts'),
  }));

/** Documents outside of `docs` that are pages of the site. */
const BESIDE = {
  'README.md': 'index.md',
  'CONTRIBUTING.md': 'contributing.md',
  'CHANGELOG.md': 'changelog.md',
  'SECURITY.md': 'security-policy.md',
};

/** Path of the page or picture that a file of the repository becomes, or `undefined`. */
export function pageOf(file) {
  if (/^docs\/(?:[^/]+\.md|images\/[^/]+\.png)$/.test(file)) return file.slice('docs/'.length);
  return BESIDE[file];
}

export const DOCUMENTS_BESIDE = Object.keys(BESIDE);

/** Where a file that is no page can be read: in the repository, if `package.json` names one. */
export function addressOf(file) {
  if (!existsSync(join(ROOT, file))) throw new Error(`there is no ${file}`);
  const { repository } = MANIFEST;
  const url = (repository?.url ?? repository)?.replace(/^git\+|\.git$/g, '');
  return url && `${url}/blob/main/${file}`;
}
