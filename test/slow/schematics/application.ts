import { join } from 'node:path';
import { Tree } from '@angular-devkit/schematics';
import { SchematicTestRunner, type UnitTestTree } from '@angular-devkit/schematics/testing';

const COLLECTION = join(process.cwd(), 'schematics', 'collection.json');

/** What `nest new` writes, as far as the schematics read it. */
export const FILES = {
  'nest-cli.json': '{ "sourceRoot": "src" }',
  'package.json': JSON.stringify({
    type: 'module',
    scripts: { test: 'vitest run' },
    dependencies: { '@nestjs/common': '^12.0.1', rxjs: '^7.8.1' },
  }),
  'src/main.ts': [
    "import { NestFactory } from '@nestjs/core';",
    "import { AppModule } from './app.module.js';",
    'const app = await NestFactory.create(AppModule);',
    'await app.listen(3000);',
  ].join('\n'),
  'src/app.module.ts': [
    "import { Module } from '@nestjs/common';",
    "import { AppService } from './app.service.js';",
    '',
    '@Module({',
    '  imports: [],',
    '  providers: [AppService],',
    '})',
    'export class AppModule {}',
    '',
  ].join('\n'),
};

export type Files = Readonly<Record<string, string>>;

/** An application in memory: the usual files, with others in their place; an empty text leaves a file out. */
export function application(files: Files = {}): Tree {
  const tree = Tree.empty();
  for (const [path, text] of Object.entries({ ...FILES, ...files })) if (text !== '') tree.create(path, text);
  return tree;
}

/** A run of a schematic: what it left, what it printed, and what it asked to be done afterwards. */
export interface Ran {
  readonly tree: UnitTestTree;
  readonly told: readonly string[];
  readonly tasks: readonly unknown[];
  readonly read: (path: string) => string;
  /** `dependencies` of package.json. */
  readonly dependencies: () => Readonly<Record<string, string>>;
}

export async function runSchematic(name: string, options: object, tree: Tree, collection = COLLECTION): Promise<Ran> {
  const runner = new SchematicTestRunner('nestjs-vox-webhooks', collection);
  const told: string[] = [];
  runner.logger.subscribe(({ message }) => told.push(message));
  const result = await runner.runSchematic(name, options, tree);
  const read = (path: string): string => result.read(path)?.toString('utf8') ?? '';
  const dependencies = () =>
    (JSON.parse(read('package.json')) as { dependencies: Record<string, string> }).dependencies;
  return { tree: result, told, tasks: runner.tasks, read, dependencies };
}

/** The root module after `nest add`. */
export async function added(module: string, files: Files = {}): Promise<string> {
  const { read } = await runSchematic('nest-add', {}, application({ 'src/app.module.ts': module, ...files }));
  return read('src/app.module.ts');
}

/** Every file of a tree with its text. */
export function contents(tree: Tree): Record<string, string> {
  const all: Record<string, string> = {};
  tree.visit((path) => (all[path] = tree.read(path)?.toString('utf8') ?? ''));
  return all;
}
