import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';

const read = (file) => readFileSync(file, 'utf8');
const COMMENT = /\n\/\/# sourceMappingURL=.*\s*$/;

/** What no stack trace can name: comments, imports, interfaces, types, fields without a value, parameters that are fields. */
const NEVER_NAMED = new RegExp(
  [
    / *\/\*\*[^]*?\*\//,
    / *\/\/.*/,
    /import [^;]*;/,
    /(?:export )?interface [^]*?^\}/,
    /(?:export )?type [^]*?;/,
    / +(?:\w+ )*[\w$]+[?!]?: [^=(;]*;/,
    / +(?:(?:private|protected|public|override|readonly) )+[\w$]+\??: [^=(]*,/,
  ]
    .map(({ source }) => `^(?:${source})$`)
    .join('|'),
  'gm',
);
/** They are left out for size; all other lines stay where they are. */
const withoutTypes = (text) => text.replace(NEVER_NAMED, (part) => part.replace(/[^\n]/g, ''));

/** Where all sources lie, seen from the maps: written once. Helpers of the compiler lie above it. */
const SOURCE_ROOT = '../../src/';

/** A line that a stack trace can name: something is called or read in it. */
const canBeNamed = (line) => /[\w)\]][.([]|\b(?:await|new|throw|yield)\b/.test(line);

/** Gives the bundler what the compiler wrote, and its map with the TypeScript in it. */
export const readCompiled = {
  name: 'read-compiled',
  load(id) {
    if (!id.endsWith('.js')) return undefined;
    const map = JSON.parse(read(`${id}.map`));
    const sourcesContent = map.sources.map((source) => withoutTypes(read(join(dirname(id), source))));
    return { code: read(id).replace(COMMENT, '\n'), map: { ...map, sourcesContent } };
  },
};

/**
 * One position for each line that can be named, instead of one for each name in it: a seventh of the size. A file without
 * such a line has no map, nor has a program: `node` reads maps only if it is told to.
 */
export const thinMaps = {
  name: 'thin-maps',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle).filter((one) => one.sourcemapFileName)) {
      const map = JSON.parse(bundle[chunk.sourcemapFileName].source);
      const lines = chunk.code.split('\n');
      const positions = decode(map.mappings).map(([first], line) =>
        first && canBeNamed(lines[line]) ? [[0, ...first.slice(1, 4)]] : [],
      );
      if (positions.some((line) => line.length > 0) && !lines[0].startsWith('#!')) {
        const sources = map.sources.map((source) => source.replace(SOURCE_ROOT, ''));
        const thin = { ...map, sourceRoot: SOURCE_ROOT, sources, names: [], mappings: encode(positions) };
        bundle[chunk.sourcemapFileName].source = JSON.stringify(thin);
      } else {
        delete bundle[chunk.sourcemapFileName];
        chunk.code = chunk.code.replace(COMMENT, '\n');
      }
    }
  },
};
