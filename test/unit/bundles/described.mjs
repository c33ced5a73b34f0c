// `node described.mjs <import|require> <file>...`: what is exported by modules, as JSON: kind, name and the types of the
// parameters that Nest injects by.
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [how, ...files] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const load = how === 'import' ? (file) => import(pathToFileURL(file).href) : require;

function described(value) {
  if (typeof value !== 'function') return typeof value;
  const types = Reflect.getMetadata('design:paramtypes', value) ?? [];
  return [value.name, ...types.map((type) => type?.name ?? null)];
}

const all = {};
for (const [index, file] of files.entries()) {
  const names = Object.entries(await load(file)).filter(([name]) => name !== 'module.exports' && name !== '__esModule');
  all[index] = Object.fromEntries(
    names.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, described(value)]),
  );
}
console.log(JSON.stringify(all));
