import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ENTRIES, MANIFEST } from '../consumers/installs.mjs';

const OPTIONAL = Object.keys(MANIFEST.peerDependenciesMeta ?? {});
const FOR_ALL = Object.keys(MANIFEST.peerDependencies).filter((name) => !OPTIONAL.includes(name));

/**
 * Follows the published declarations of every entry, in both formats: they may name Node, the peers that everybody has
 * and those of the entry, and no others. One that is not installed would break the compilation of a user.
 * @throws Error with every file that names another
 */
export function checkDeclarations(installed) {
  const wrong = [];
  for (const { entry, specifier, peers } of ENTRIES) {
    for (const format of ['import', 'require']) {
      const files = follow(join(installed, MANIFEST.exports[entry][format].types));
      const named = new Set([...files.values()].flat().filter((name) => !name.startsWith('node:') && name !== 'node'));
      const foreign = [...named].filter((name) => ![...FOR_ALL, ...peers].includes(name));
      for (const [file, names] of files) {
        for (const name of names.filter((one) => foreign.includes(one))) wrong.push(`${file} imports ${name}`);
      }
      console.log(`declarations ${specifier} (${format}): ${files.size} files import ${[...named].sort().join(', ')}`);
    }
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** All declarations that one leads to, each with the names of the packages it imports. */
function follow(file, seen = new Map()) {
  if (seen.has(file)) return seen;
  const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  const names = [...importedFiles, ...typeReferenceDirectives].map(({ fileName }) => fileName);
  seen.set(file, names.filter((name) => !name.startsWith('.')).map(packageOf));
  for (const name of names.filter((one) => one.startsWith('.')))
    follow(declarationsOf(join(dirname(file), name)), seen);
  return seen;
}

const declarationsOf = (path) => path.replace(/(\.js)?$/, '.d.ts');
const packageOf = (name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
