import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { added, application, FILES, runSchematic } from './application.js';

const HEAD = "import { Module } from '@nestjs/common';\n";
const TAIL = '\nexport class AppModule {}\n';
const shape = (metadata: string): string => `${HEAD}\n@Module(${metadata})${TAIL}`;

/** Arrays of the metadata of `AppModule`, element by element, as the compiler reads them. */
function metadataOf(text: string): Record<string, string[]> {
  const source = ts.createSourceFile('app.module.ts', text, ts.ScriptTarget.Latest, true);
  const type = source.statements.filter(ts.isClassDeclaration).find(({ name }) => name?.text === 'AppModule');
  const [call] = (type && ts.getDecorators(type)) ?? [];
  const argument = call && ts.isCallExpression(call.expression) ? call.expression.arguments[0] : undefined;
  if (!argument || !ts.isObjectLiteralExpression(argument)) throw new Error(`no metadata in\n${text}`);
  const arrays = argument.properties.filter(ts.isPropertyAssignment).map(({ name, initializer }) => {
    const elements = ts.isArrayLiteralExpression(initializer) ? initializer.elements : [];
    return [name.getText(), elements.map((one) => one.getText().replace(/\([^]*/, '()'))];
  });
  return Object.fromEntries(arrays);
}

/** Errors of the syntax: the compiler reads what was written. */
const faultsOf = (text: string): number =>
  ts.transpileModule(text, { reportDiagnostics: true, compilerOptions: { experimentalDecorators: true } }).diagnostics
    ?.length ?? 0;

const VOX = ['ConfigModule.forRoot()', 'VoxWebhooksModule.forRootAsync()'];

describe('nest add, by the shape of the module', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['no argument', '', [], []],
    ['an empty object', '{}', [], []],
    ['one line', '{ imports: [A], providers: [B] }', ['A'], ['B']],
    ['trailing commas', '{\n  imports: [\n    A,\n    B,\n  ],\n  providers: [C,],\n}', ['A', 'B'], ['C']],
    ['no trailing commas', '{\n  imports: [\n    A,\n    B\n  ],\n  providers: [\n    C\n  ]\n}', ['A', 'B'], ['C']],
    ['comments in the arrays', '{\n  imports: [\n    A, // a\n    // B,\n  ],\n  providers: [/* c */],\n}', ['A'], []],
    ['a comment behind the last', '{\n  imports: [\n    A // a, b]\n  ],\n  providers: [B /* ] */],\n}', ['A'], ['B']],
    [
      'calls over several lines',
      '{\n  imports: [A.forRoot({\n    b: [1],\n  })],\n  providers: [],\n}',
      ['A.forRoot()'],
      [],
    ],
    ['a spread in the array', '{ imports: [...ALL, A], providers: [B] }', ['...ALL', 'A'], ['B']],
    ['names in quotes', '{ \'imports\': [A], "providers": [] }', ['A'], []],
    ['tabs', '{\n\timports: [\n\t\tA,\n\t],\n\tproviders: [],\n}', ['A'], []],
    ['four spaces', '{\n    imports: [A],\n    providers: [\n        B,\n    ],\n}', ['A'], ['B']],
    ['brackets on lines of their own', '\n{\n  providers:\n  [\n    B\n  ],\n  imports:\n  [\n  ]\n}\n', [], ['B']],
    ['other metadata', '{\n  controllers: [A],\n  exports: [B],\n}', [], []],
  ])('%s', async (_name, metadata, imports, providers) => {
    const text = await added(shape(metadata));
    expect([faultsOf(text), text]).toEqual([0, expect.any(String)]);
    const found = Object.entries(metadataOf(text)).map(([key, value]) => [key.replace(/['"]/g, ''), value]);
    expect(Object.fromEntries(found)).toMatchObject({
      imports: [...imports, ...VOX],
      providers: [...providers, 'SmsDlrHandler'],
    });
    for (const comment of metadata.match(/\/\/.*|\/\*.*?\*\//g) ?? []) expect(text).toContain(comment);
  });

  it('leaves every line alone that it does not add to', async () => {
    const before = `/* A licence. */
import {  Module  } from '@nestjs/common' ;
import { readFileSync } from "node:fs";

const odd   = [ 1,2,   3 ] ;

@Global() @Module( {
  imports : [ ],   // none so far
  providers: [
    { provide: 'a', useValue: 1 },

    // more to come
  ],
} )
export class AppModule { constructor(){ } }
`;
    const after = await added(before.replace('{  Module  }', '{  Global, Module  }'));
    const lines = before.split('\n').filter((line) => !/Module {2}}|imports :/.test(line));
    expect(lines.filter((line) => !after.includes(line))).toEqual([]);
    expect(after).toMatch(/\],\s+\/\/ none so far/);
    expect(after).toContain('    // more to come\n    SmsDlrHandler,\n  ],');
  });

  it('keeps CRLF, in new files as well, and a byte order mark', async () => {
    const crlf = `\uFEFF${FILES['src/app.module.ts'].replaceAll('\n', '\r\n')}`;
    const { read } = await runSchematic('nest-add', {}, application({ 'src/app.module.ts': crlf }));
    for (const file of ['src/app.module.ts', 'src/vox/sms-dlr.handler.ts', 'src/vox/sms-dlr.handler.spec.ts']) {
      expect([file, read(file).match(/(?<!\r)\n/g)]).toEqual([file, null]);
    }
    expect(read('src/app.module.ts')).toMatch(/^\uFEFFimport/);
  });

  it('uses double quotes, and no semicolons, where the module does', async () => {
    const text = await added(shape('{}').replaceAll("'", '"').replaceAll(';', ''));
    expect(text).toContain('import { ConfigModule, ConfigService } from "@nestjs/config"\n');
    expect(text).not.toMatch(/'|;/);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'under other names',
      "import { ConfigModule as Settings, ConfigService } from '@nestjs/config';\n",
      ['imports: [Settings],', 'inject: [ConfigService],'],
    ],
    [
      'in a namespace',
      "import * as cfg from '@nestjs/config';\n",
      ['[cfg.ConfigModule],', '(config: cfg.ConfigService) =>'],
    ],
    [
      'in an import of several lines',
      "import {\n  ConfigModule,\n} from '@nestjs/config';\n",
      ['import {\n  ConfigModule,\n  ConfigService,\n} from'],
    ],
    [
      'behind a default import',
      "import config, { ConfigModule } from '@nestjs/config';\n",
      ['import config, { ConfigModule, ConfigService } from'],
    ],
  ])('takes what is imported already %s', async (_name, line, expected) => {
    const text = await added(shape('{}').replace(HEAD, HEAD + line));
    for (const part of expected) expect(text).toContain(part);
    expect([text.split("from '@nestjs/config'").length, faultsOf(text)]).toEqual([2, 0]);
  });

  it('recognises @Module under another name, and no other decorator of that name', async () => {
    const other = "import { Module as NestModule } from '@nestjs/common';\nimport { Module } from './own.js';\n";
    const text = await added(`${other}\n@Module({ imports: 7 })\n@NestModule({\n  imports: [A],\n})${TAIL}`);
    expect(text).toContain('@Module({ imports: 7 })\n@NestModule({\n  imports: [\n    A,\n    ConfigModule.forRoot(),');
  });

  it('adds no second ConfigModule.forRoot()', async () => {
    const line = "import { ConfigModule } from '@nestjs/config';\n";
    const own = await added(
      shape('{\n  imports: [ConfigModule.forRoot({ isGlobal: true })],\n}').replace(HEAD, HEAD + line),
    );
    expect(own.match(/ConfigModule\.forRoot\(/g)).toHaveLength(1);
    const core = `${HEAD}${line}@Module({ imports: [ConfigModule.forRoot({})] })\nexport class CoreModule {}\n`;
    expect(await added(shape('{}'), { 'src/core.module.ts': core })).not.toContain('ConfigModule.forRoot(');
  });
});
