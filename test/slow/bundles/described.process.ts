import 'reflect-metadata';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * `node described.process.ts <import|require> <file>...`: what modules export, as JSON: the kind of a value; of a class or
 * function its name, and the names of the types that Nest injects by.
 */
const [how, ...files] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const load = (file: string): Promise<object> | object =>
  how === 'import' ? (import(pathToFileURL(file).href) as Promise<object>) : (require(file) as object);

function described(value: unknown): unknown {
  if (typeof value !== 'function') return typeof value;
  const types = (Reflect.getMetadata('design:paramtypes', value) ?? []) as readonly ({ name: string } | undefined)[];
  return [value.name, ...types.map((type) => type?.name ?? null)];
}

const all: Record<string, unknown> = {};
for (const [index, file] of files.entries()) {
  const exported = Object.entries(await load(file)).filter(
    ([name]) => !['__esModule', 'module.exports'].includes(name),
  );
  all[index] = Object.fromEntries(exported.map(([name, value]) => [name, described(value)]));
}
console.log(JSON.stringify(all));
