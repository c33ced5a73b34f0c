import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { snippetsIn } from './snippets.js';

const SNIPPETS = snippetsIn('README.md');

function compilerOptions(): ts.CompilerOptions {
  const config: unknown = ts.readConfigFile(resolve('tsconfig.json'), (file) => ts.sys.readFile(file)).config;
  return ts.parseJsonConfigFileContent({ ...Object(config), include: [], files: [] }, ts.sys, resolve('.')).options;
}

function diagnosticsOf(codes: readonly string[]): string[] {
  const options = compilerOptions();
  const sources = new Map(codes.map((code, index) => [resolve(`test/docs/snippet-${index}.ts`), code]));
  const plain = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...plain,
    readFile: (file) => sources.get(file) ?? plain.readFile(file),
    fileExists: (file) => sources.has(file) || plain.fileExists(file),
    getSourceFile: (file, target) => {
      const code = sources.get(file);
      return code === undefined ? plain.getSourceFile(file, target) : ts.createSourceFile(file, code, target);
    },
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file && sources.has(file.fileName))
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

describe('README', () => {
  it('has snippets, and every one compiles against the sources', () => {
    expect(SNIPPETS.length).toBeGreaterThanOrEqual(4);
    expect(diagnosticsOf(SNIPPETS.map(({ code }) => code))).toEqual([]);
  }, 60_000);

  it('would notice a snippet that does not compile', () => {
    const broken = (SNIPPETS[0]?.code ?? '').replace("'sms.dlr'", "'sms.nothing'");
    expect(diagnosticsOf([broken])).not.toEqual([]);
  }, 60_000);

  it('keeps its promise of twenty lines', () => {
    const lines = (SNIPPETS[0]?.code ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('import'));
    expect(lines.length).toBeLessThanOrEqual(23);
  });

  it('has generated parts that are current', () => {
    if (!existsSync('dist/esm/index.js')) throw new Error('dist/esm is missing: run npm run build:esm first');
    execFileSync(process.execPath, ['scripts/docs.mjs', '--check'], { stdio: 'pipe' });
  }, 60_000);
});
