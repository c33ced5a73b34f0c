import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compiled } from '../../http/testing/compiled.js';
import { application, contents, FILES, runSchematic } from './application.js';

const MODULE = `import { Module } from '@nestjs/common';
import { AppService } from './app.service.js';
import { VoxWebhooksModule, basic, bearer } from 'nestjs-vox-webhooks';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { SmsDlrHandler } from './vox/sms-dlr.handler.js';

@Module({
  imports: [
    ConfigModule.forRoot(),
    VoxWebhooksModule.forRootAsync({
      imports: [ConfigModule],
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        auth: [
          bearer(config.get<string>('VOX_TOKEN')),
          basic('vox', config.get<string>('VOX_PASSWORD')),
        ],
      }),
    }),
  ],
  providers: [AppService, SmsDlrHandler],
})
export class AppModule {}
`;

describe('nest add', () => {
  it('imports the module, and adds handler, test, variables and dependencies', async () => {
    const { tree, read, tasks, dependencies } = await runSchematic('nest-add', {}, application());
    expect(read('src/app.module.ts')).toBe(MODULE);
    expect(read('src/vox/sms-dlr.handler.ts')).toContain("@OnVoxEvent('sms.dlr')\n  receive(event: SmsDlr,");
    expect(read('src/vox/sms-dlr.handler.spec.ts')).toContain("from 'vitest';\nimport { SmsDlrHandler } from './sms");
    expect(read('.env.example')).toMatch(/^# .*\nVOX_TOKEN=\n# .*\nVOX_PASSWORD=\n$/);
    expect(Object.entries(dependencies())).toEqual([
      ['@nestjs/common', '^12.0.1'],
      ['@nestjs/config', '^12.0.0'],
      ['class-transformer', '^0.5.1'],
      ['class-validator', '^0.15.1'],
      ['rxjs', '^7.8.1'],
    ]);
    expect(tasks).toEqual([
      { name: 'node-package', options: { command: 'install', packageManager: 'npm', workingDirectory: '.' } },
    ]);
    expect(tree.exists('.env')).toBe(false);
  });

  it('changes nothing when it is run again, and says so', async () => {
    const { tree } = await runSchematic('nest-add', {}, application());
    const before = contents(tree);
    const { tree: after, told, tasks } = await runSchematic('nest-add', {}, tree);
    expect(contents(after)).toEqual(before);
    expect(told).toEqual(['src/app.module.ts imports VoxWebhooksModule already: nothing was changed.']);
    expect(tasks).toEqual([]);
  });

  it('finds the module of this package in another module as well', async () => {
    const hooks = `import { Module } from '@nestjs/common';
import * as vox from 'nestjs-vox-webhooks';
@Module({ imports: [vox.VoxWebhooksModule.forRoot({ auth: 'none' })] })
export class HooksModule {}
`;
    const { told } = await runSchematic('nest-add', {}, application({ 'src/hooks/hooks.module.ts': hooks }));
    expect(told).toEqual(['src/hooks/hooks.module.ts imports VoxWebhooksModule already: nothing was changed.']);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string | undefined]>([
    ['Jest by its script', { scripts: { test: 'jest' }, devDependencies: { vitest: '4' } }, 'jest'],
    ['Jest by what is installed', { devDependencies: { jest: '30' } }, 'jest'],
    ['Vitest by what is installed', { devDependencies: { vitest: '4' } }, 'vitest'],
    ['no runner', { scripts: { test: 'node --test' } }, undefined],
  ])('writes the test for %s', async (_name, manifest, runner) => {
    const tree = application({ 'package.json': JSON.stringify(manifest) });
    const { read, told } = await runSchematic('nest-add', {}, tree);
    const test = read('src/vox/sms-dlr.handler.spec.ts');
    expect([test !== '', test.includes("from 'vitest'")]).toEqual([runner !== undefined, runner === 'vitest']);
    expect(told.includes('No test was written: package.json has neither Vitest nor Jest.')).toBe(runner === undefined);
  });

  it('writes imports as the application does, and @nestjs/config for its Nest', async () => {
    const tree = application({
      'package.json': JSON.stringify({ dependencies: { '@nestjs/common': '^11.0.1' }, scripts: { test: 'jest' } }),
      'src/main.ts': FILES['src/main.ts'].replaceAll(".js'", "'"),
      'src/app.module.ts': FILES['src/app.module.ts'].replaceAll(".js'", "'"),
    });
    const { read, dependencies } = await runSchematic('nest-add', {}, tree);
    expect(read('src/app.module.ts')).toContain("from './vox/sms-dlr.handler';");
    expect(read('src/vox/sms-dlr.handler.spec.ts')).toContain("from './sms-dlr.handler';");
    expect(dependencies()).toHaveProperty(['@nestjs/config'], '^4.0.0');
  });

  it('installs with the package manager of the application, and nothing where everything is there', async () => {
    const { tasks } = await runSchematic('nest-add', {}, application({ 'pnpm-lock.yaml': 'lockfileVersion: 9' }));
    expect(tasks).toEqual([expect.objectContaining({ options: expect.objectContaining({ packageManager: 'pnpm' }) })]);
    const dependencies = { '@nestjs/config': '12', 'class-transformer': '0.5', 'class-validator': '0.15' };
    const all = await runSchematic('nest-add', {}, application({ 'package.json': JSON.stringify({ dependencies }) }));
    expect([all.tasks, all.read('package.json')]).toEqual([[], JSON.stringify({ dependencies })]);
  });

  it('extends .env.example, and never gives a value', async () => {
    const { read } = await runSchematic('nest-add', {}, application({ '.env.example': 'PORT=3000\nVOX_TOKEN=mine' }));
    expect(read('.env.example')).toMatch(/^PORT=3000\nVOX_TOKEN=mine\n\n# .*\nVOX_PASSWORD=\n$/);
  });

  it('takes the project, the source root or the module that is named', async () => {
    const files = {
      'nest-cli.json': JSON.stringify({
        sourceRoot: 'apps/one/src',
        projects: {
          one: { sourceRoot: 'apps/one/src' },
          two: { sourceRoot: 'apps/two/src', entryFile: 'server' },
        },
      }),
      'apps/two/src/server.ts': FILES['src/main.ts'],
      'apps/two/src/app.module.ts': FILES['src/app.module.ts'],
    };
    const byName = await runSchematic('nest-add', { project: 'two' }, application(files));
    expect(byName.read('apps/two/src/app.module.ts')).toBe(MODULE);
    const byFolder = await runSchematic('nest-add', { sourceRoot: 'apps/two/src' }, application(files));
    expect(byFolder.read('apps/two/src/vox/sms-dlr.handler.ts')).not.toBe('');
    const two = `${FILES['src/app.module.ts']}\n@Module({})\nexport class OtherModule {}\n`;
    const tree = application({ 'src/main.ts': '', 'src/app.module.ts': two });
    const { read } = await runSchematic('nest-add', { module: 'app#OtherModule' }, tree);
    expect(read('src/app.module.ts')).toContain('  providers: [AppService],\n');
    expect(read('src/app.module.ts')).toContain('  providers: [SmsDlrHandler],\n})\nexport class OtherModule {}');
  });

  it.each<[string, string]>([
    [
      'in a function, with types',
      'async function start() { await NestFactory.create<App>(AppModule, new Adapter()); }',
    ],
    ['for a microservice', 'await NestFactory.createMicroservice(AppModule, {});'],
    ['twice', 'await NestFactory.create(AppModule); await NestFactory.createApplicationContext(AppModule);'],
  ])('finds the module that is started %s', async (_name, start) => {
    const main = FILES['src/main.ts'].replace('const app = await NestFactory.create(AppModule);', start);
    const { read } = await runSchematic('nest-add', {}, application({ 'src/main.ts': main }));
    expect(read('src/app.module.ts')).toBe(MODULE);
  });

  it.each<[string, string, string]>([
    ['under another name', "import { AppModule as Root } from './app.module.js';", 'export class AppModule'],
    ['as default', "import Root from './app.module.js';", 'export default class'],
  ])('finds the module that is imported %s', async (_name, line, declared) => {
    const main = `import { NestFactory as Nest } from '@nestjs/core';\n${line}\nvoid Nest.create(Root);\n`;
    const module = FILES['src/app.module.ts'].replace('export class AppModule', declared);
    const tree = application({ 'src/main.ts': main, 'src/app.module.ts': module });
    const { read } = await runSchematic('nest-add', {}, tree);
    expect(read('src/app.module.ts')).toBe(MODULE.replace('export class AppModule', declared));
  });

  it('does the same in the form that the package holds', async () => {
    const collection = join(await compiled(), '..', 'schematics', 'collection.json');
    const packed = await runSchematic('nest-add', {}, application(), collection);
    const { tree } = await runSchematic('nest-add', {}, application());
    expect(contents(packed.tree)).toEqual(contents(tree));
    const handler = { name: 'voice.inbound' };
    const more = await runSchematic('handler', handler, packed.tree, collection);
    expect(contents(more.tree)).toEqual(contents((await runSchematic('handler', handler, tree)).tree));
    await expect(runSchematic('handler', { name: 'x' }, tree, collection)).rejects.toThrow(/VOX_SCHEMATIC_EVENT "x"/);
  });
});
