import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { snippetsIn } from './snippets.js';

const SNIPPETS = snippetsIn('README.md');

function diagnosticsOf(codes: readonly string[]): string[] {
  const { config } = ts.readConfigFile(resolve('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, resolve('.'));
  const sources = new Map(codes.map((code, index) => [resolve(`test/docs/snippet-${index}.ts`), code]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => sources.get(file) ?? readFile.call(host, file);
  host.fileExists = (file) => sources.has(file) || fileExists.call(host, file);
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
