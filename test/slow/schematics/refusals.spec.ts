import { describe, expect, it } from '@jest/globals';
import { application, contents, FILES, type Files, runSchematic } from './application.js';

const HEAD = "import { Module } from '@nestjs/common';\n";
const module = (text: string): Files => ({ 'src/app.module.ts': `${HEAD}${text}\n` });
const main = (text: string): Files => ({ 'src/main.ts': FILES['src/main.ts'].replace('create(AppModule)', text) });

describe('nest add refuses, and changes nothing', () => {
  it.each<[string, Files, RegExp]>([
    [
      'no class with @Module',
      module('export class AppModule {}'),
      /NO_MODULE src\/app\.module\.ts has no class AppModule/,
    ],
    [
      'a module that a function makes',
      main("create(AppModule.with('token'))"),
      /ROOT_MODULE src\/main\.ts starts AppModule\.with\('token'\), which a function makes.*\nName the module: --module /,
    ],
    [
      'several that are started',
      main('create(AppModule); await NestFactory.createMicroservice(OtherModule)'),
      /ROOT_MODULE src\/main\.ts starts several modules: AppModule, OtherModule/,
    ],
    ['no start', main('build(AppModule)'), /ROOT_MODULE src\/main\.ts does not call NestFactory\.create/],
    ['no entry file', { 'src/main.ts': '' }, /NO_ENTRY src\/main\.ts is missing/],
    [
      'a module of an alias of paths',
      { 'src/main.ts': FILES['src/main.ts'].replace('./app.module.js', '@app/app.module') },
      /ROOT_MODULE src\/main\.ts imports AppModule from "@app\/app\.module"/,
    ],
    [
      'metadata that is no object',
      module('@Module(METADATA)\nexport class AppModule {}'),
      /MODULE_SHAPE src\/app\.module\.ts \(AppModule\) has metadata that is no object of its own/,
    ],
    [
      'imports that are no list',
      module('@Module({ imports: IMPORTS })\nexport class AppModule {}'),
      /MODULE_SHAPE .* has imports that are no list of their own.*\nAdd it by hand, to the imports of that module:\nConfigModule\.forRoot\(\),\nVoxWebhooksModule\.forRootAsync\(\{[^]*\nimport \{ basic, bearer, VoxWebhooksModule \} from [^]*handler sms\.dlr$/,
    ],
    [
      'shorthand',
      module('@Module({ imports })\nexport class AppModule {}'),
      /MODULE_SHAPE .* has imports that are no list/,
    ],
    [
      'imports of another object',
      module('@Module({ ...base })\nexport class AppModule {}'),
      /MODULE_SHAPE .* takes its metadata from another object/,
    ],
    [
      'providers that are no list',
      module('@Module({ imports: [], providers: make() })\nexport class AppModule {}'),
      /MODULE_SHAPE .* has providers that are no list .*\nAdd it by hand, to the providers of that module:\nSmsDlrHandler/,
    ],
    [
      'a name that stands for something else',
      module("import { bearer } from './own.js';\n@Module({})\nexport class AppModule {}"),
      /NAME_TAKEN src\/app\.module\.ts uses the name bearer for something else/,
    ],
    [
      'a name that is a variable',
      module('const basic = 1;\n@Module({})\nexport class AppModule {}'),
      /NAME_TAKEN src\/app\.module\.ts uses the name basic/,
    ],
    [
      'a type in place of the class',
      module("import type { ConfigService } from '@nestjs/config';\n@Module({})\nexport class AppModule {}"),
      /NAME_TAKEN .* uses the name ConfigService .*\n.*import ConfigService of @nestjs\/config as a value/,
    ],
    ['a handler that is there', { 'src/vox/sms-dlr.handler.ts': '1' }, /FILE_EXISTS src\/vox\/sms-dlr\.handler\.ts/],
    ['a manifest that is no JSON', { 'package.json': '{' }, /JSON package\.json is no JSON/],
    ['no manifest', { 'package.json': '' }, /MANIFEST package\.json is missing/],
  ])('%s', async (_name, files, message) => {
    const tree = application(files);
    const before = contents(tree);
    await expect(runSchematic('nest-add', {}, tree)).rejects.toThrow(message);
    expect(contents(tree)).toEqual(before);
  });

  it.each<[string, object, RegExp]>([
    ['project', { project: 'shop' }, /PROJECT nest-cli\.json has no project "shop".*\nIts projects: none/],
    ['module', { module: 'src/nowhere.ts' }, /NO_FILE --module src\/nowhere\.ts names no TypeScript file/],
    ['class', { module: 'src/app.module.ts#Other' }, /NO_MODULE src\/app\.module\.ts has no class Other/],
  ])('a %s that does not exist', async (_name, options, message) => {
    await expect(runSchematic('nest-add', options, application())).rejects.toThrow(message);
  });

  it('a file with several modules, unless the class is named', async () => {
    const files = module('@Module({})\nexport class A {}\n@Module({})\nexport class B {}');
    await expect(runSchematic('nest-add', { module: 'src/app.module.ts' }, application(files))).rejects.toThrow(
      /MODULE_AMBIGUOUS src\/app\.module\.ts has several modules: A, B/,
    );
  });
});
