import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { compiled } from '../../http/testing/compiled.js';

const run = promisify(execFile);
const ROOMS = ['voxml', 'ports', 'diagnostics', 'testing', 'health', 'bullmq', 'otel', 'openapi'];
const BUNDLES = ['index', ...ROOMS];

type Described = Readonly<Record<string, Readonly<Record<string, string | readonly (string | null)[]>>>>;

async function described(how: string, files: readonly string[]): Promise<Described> {
  const program = ['--import', './test/score/ts-hook.mjs', 'test/slow/bundles/described.process.ts'];
  const { stdout } = await run(process.execPath, [...program, how, ...files]);
  return JSON.parse(stdout) as Described;
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourceRoot: string;
  readonly sourcesContent: readonly (string | null)[];
}

/** What the bundler joins has to be what the compiler wrote. */
describe('the bundles', () => {
  let esm: string;
  let cjs: string;
  let modules: string;
  beforeAll(async () => {
    esm = await compiled();
    cjs = join(esm, '..', 'cjs');
    modules = join(esm, '..', '..', 'dist-tsc', 'esm');
  }, 300_000);

  it('export what the modules export, with the same names and metadata, in both formats', async () => {
    const paths = ['index.js', ...ROOMS.map((room) => join(room, 'index.js'))];
    const [written, ...bundled] = await Promise.all([
      described(
        'import',
        paths.map((path) => join(modules, path)),
      ),
      described(
        'import',
        BUNDLES.map((name) => join(esm, `${name}.js`)),
      ),
      described(
        'require',
        BUNDLES.map((name) => join(cjs, `${name}.js`)),
      ),
    ]);
    expect(bundled).toEqual([written, written]);
    expect(written['0']).toMatchObject({
      SmsDlr: ['SmsDlr'],
      VoxAuthGuard: ['VoxAuthGuard', 'Object', 'HttpAdapterHost'],
    });
  });

  it('hold no class under another name', () => {
    const files = [esm, cjs].flatMap((folder) =>
      [...BUNDLES, 'receiver', 'shared', 'emulation'].map((name) => join(folder, `${name}.js`)),
    );
    const classes = files.flatMap((file) => readFileSync(file, 'utf8').match(/\bclass [\w$]+/g) ?? []);
    expect(classes.length).toBeGreaterThan(200);
    expect(classes.filter((name) => name.includes('$'))).toEqual([]);
  });

  it('lead a stack trace to the line of the TypeScript', async () => {
    const text = `import { bearer } from ${JSON.stringify(join(esm, 'index.js'))}; try { bearer('too, short') } catch (e) { console.log(e.stack) }`;
    const { stdout } = await run(process.execPath, ['--enable-source-maps', '--input-type=module', '-e', text]);
    const [, place = '', line] = /at bearer \((.*src\/credentials\/bearer\.ts):(\d+):\d+\)/.exec(stdout) ?? [stdout];
    const source = readFileSync('src/credentials/bearer.ts', 'utf8').split('\n');
    expect(place).toContain('src/credentials/bearer.ts');
    expect(source[Number(line) - 1]).toMatch(/throw new VoxConfigError\(OPTION, 'holds white space or a comma'/);
  });

  it('carry the TypeScript, line by line', () => {
    for (const name of ['receiver', 'shared', 'emulation', 'bullmq', 'testing', 'health', 'otel', 'openapi']) {
      const map = JSON.parse(readFileSync(join(esm, `${name}.js.map`), 'utf8')) as SourceMap;
      expect(map.sourcesContent).toHaveLength(map.sources.length);
      for (const [index, source] of map.sources.entries()) {
        const [, path = ''] = /(src\/.*\.ts)$/.exec(map.sourceRoot + source) ?? [];
        if (path === '') expect(source).toMatch(/tslib/);
        else expect(map.sourcesContent[index]?.split('\n')).toHaveLength(readFileSync(path, 'utf8').split('\n').length);
      }
    }
  });
});
