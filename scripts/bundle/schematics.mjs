import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from '@swc/core';
import { ROOT } from './entries.mjs';

const FROM = join(ROOT, 'schematics');
/** A package is counted in blocks of a disk, and nobody reads this file: an error of a schematic has no stack. */
const SMALL = { compress: true, mangle: { keepClassNames: true }, module: false };

/**
 * Joins the schematics into one file. They are CommonJS, which every Nest CLI loads, and need nothing that is installed: the
 * compiler is that of the application.
 */
export async function bundleSchematics(dist) {
  const to = join(dist, 'schematics');
  mkdirSync(to, { recursive: true });
  const names = readdirSync(FROM);
  const modules = names.filter((name) => name.endsWith('.cjs')).map((name) => [name, read(name)]);
  const events = ['events.json', `module.exports = ${read('events.json')}`];
  const { code } = await minify(joined([...modules, events]), SMALL);
  writeFileSync(join(to, 'index.cjs'), code);
  writeFileSync(join(to, 'collection.json'), read('collection.json').replace(/\.\/[\w-]+\.cjs#/g, './index.cjs#'));
  for (const name of names.filter((one) => one.endsWith('.schema.json'))) cpSync(join(FROM, name), join(to, name));
}

const read = (name) => readFileSync(join(FROM, name), 'utf8');

/** Each file is a function, run when it is required for the first time, as Node does it. */
function joined(modules) {
  const functions = modules.map(([name, text]) => `${JSON.stringify(`./${name}`)}: (module, require) => {${text}\n}`);
  return `
const files = {${functions.join(',')}};
const loaded = {};
const load = (name) => {
  if (!(name in files)) return require(name);
  if (!(name in loaded)) {
    const module = { exports: {} };
    files[name](module, load);
    loaded[name] = module.exports;
  }
  return loaded[name];
};
module.exports = { ...load('./nest-add.cjs'), ...load('./handler.cjs') };
`;
}
