import { basename, join, resolve } from 'node:path';
import ts from 'typescript';
import type { Snippet } from '../../docs/snippets.js';

function compilerOptions(): ts.CompilerOptions {
  const config: unknown = ts.readConfigFile(resolve('tsconfig.json'), (file) => ts.sys.readFile(file)).config;
  return ts.parseJsonConfigFileContent({ ...Object(config), include: [], files: [] }, ts.sys, resolve('.')).options;
}

/**
 * What the compiler has against each of the snippets of documents, which are modules of their own beside the tests. Those that
 * name their file import each other.
 */
export function diagnosticsOf(snippets: readonly Pick<Snippet, 'code' | 'file'>[]): string[][] {
  const options = compilerOptions();
  const sources = new Map(
    snippets.map(({ code, file }, index) => [
      resolve(join('test/docs', basename(file ?? `snippet-${index}.ts`))),
      code,
    ]),
  );
  if (sources.size < snippets.length) throw new Error('two snippets of the documents name the same file');
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
  // Of these files alone: that the sources compile is known from elsewhere, and takes most of the time.
  return [...sources.keys()].map((name) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}
