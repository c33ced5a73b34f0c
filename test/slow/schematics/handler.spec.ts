import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from 'nestjs-vox-webhooks/diagnostics';
import { added, application, FILES, runSchematic } from './application.js';

const EVENTS = JSON.parse(readFileSync('schematics/events.json', 'utf8')) as Record<string, unknown>;
const generate = (name: string, options: object = {}, files = {}) =>
  runSchematic('handler', { name, ...options }, application(files));

describe('nest g handler', () => {
  it('knows the events of the catalogue, and no other', () => {
    const rows = Object.entries(CATALOGUE).map(([event, { mode, payload }]) => [
      event,
      { payload: payload.name, mode },
    ]);
    expect(EVENTS).toEqual(Object.fromEntries(rows));
  });

  it.each(Object.entries(CATALOGUE))('writes a handler of %s, its test, and the provider', async (event, row) => {
    const { read } = await generate(event);
    const stem = event.replaceAll('.', '-');
    const text = read(`src/vox/${stem}.handler.ts`);
    const [, name = ''] = /export class (\w+Handler) \{/.exec(text) ?? [];
    expect(text).toContain(`@OnVoxEvent('${event}')\n`);
    expect(text).toContain(`: ${row.payload.name}`);
    expect(text.includes('return voxml()')).toBe(row.mode === 'actionable');
    expect(read(`src/vox/${stem}.handler.spec.ts`)).toContain(`vox.send('${event}').expect(200)`);
    expect(read('src/app.module.ts')).toContain(`import { ${name} } from './vox/${stem}.handler.js';`);
    expect(read('src/app.module.ts')).toContain(`providers: [AppService, ${name}],`);
  });

  it('asks whether another event was meant', async () => {
    await expect(generate('voice.gathr')).rejects.toThrow(
      /VOX_SCHEMATIC_EVENT "voice\.gathr" is no event of Voxtelesys.*\nDid you mean voice\.gather\? The events: sms\.mo, /,
    );
    await expect(generate('toString')).rejects.toThrow(/is no event of Voxtelesys.*\nThe events: /);
  });

  it('adds to the nearest module', async () => {
    const shop = FILES['src/app.module.ts'].replace('AppModule', 'ShopModule');
    const { read } = await generate('sms.mo', { path: 'shop/messages' }, { 'src/shop/shop.module.ts': shop });
    expect(read('src/shop/shop.module.ts')).toContain("import { SmsMoHandler } from './messages/sms-mo.handler.js';");
    expect(read('src/app.module.ts')).toBe(FILES['src/app.module.ts']);
  });

  it.each<readonly [string, string, string | undefined]>([
    ['shop\\messages', 'src', undefined],
    ['shop/messages/', 'src/', undefined],
    ['.\\shop\\messages', '.\\src', 'src\\shop\\shop.module.ts'],
  ])('understands the folder %s of %s as Windows and a shell write it', async (path, sourceRoot, module) => {
    const shop = FILES['src/app.module.ts'].replace('AppModule', 'ShopModule');
    const files = { 'nest-cli.json': JSON.stringify({ sourceRoot }), 'src/shop/shop.module.ts': shop };
    const { read } = await generate('sms.mo', { path, module }, files);
    expect(read('src/shop/shop.module.ts')).toContain("import { SmsMoHandler } from './messages/sms-mo.handler.js';");
    expect(read('src/shop/messages/sms-mo.handler.ts')).toContain('class SmsMoHandler');
    expect(read('src/app.module.ts')).toBe(FILES['src/app.module.ts']);
  });

  it('refuses to choose between modules, unless it is to leave them alone', async () => {
    const other = FILES['src/app.module.ts'].replace('AppModule', 'OtherModule');
    const files = { 'src/shop/a.module.ts': other, 'src/shop/b.module.ts': other };
    await expect(generate('sms.mo', { path: 'shop' }, files)).rejects.toThrow(
      /MODULE_AMBIGUOUS src\/shop has several modules: a\.module\.ts, b\.module\.ts.*\nTry again with --skip-import/,
    );
    const { read } = await generate('sms.mo', { path: 'shop', skipImport: true }, files);
    expect([read('src/shop/sms-mo.handler.ts') !== '', read('src/shop/a.module.ts')]).toEqual([true, other]);
  });

  it('writes no test, another name of it, or no folder, where the Nest CLI is told so', async () => {
    const without = await generate('sms.mo', { spec: false, flat: true });
    expect(without.tree.files.filter((file) => file.includes('sms-mo'))).toEqual(['/src/sms-mo.handler.ts']);
    const { tree } = await generate('sms.mo', { specFileSuffix: 'test' });
    expect(tree.exists('src/vox/sms-mo.handler.test.ts')).toBe(true);
  });

  it('says that the module of this package is missing, where it is', async () => {
    expect((await generate('sms.mo')).told).toEqual([
      'VoxWebhooksModule is not imported yet: nest add nestjs-vox-webhooks',
    ]);
    const module = await added(FILES['src/app.module.ts']);
    expect((await generate('sms.mo', {}, { 'src/app.module.ts': module })).told).toEqual([]);
  });

  it('refuses JavaScript, and a file that is there', async () => {
    await expect(generate('sms.mo', { language: 'js' })).rejects.toThrow(/VOX_SCHEMATIC_LANGUAGE js /);
    await expect(generate('sms.mo', {}, { 'src/vox/sms-mo.handler.ts': '1' })).rejects.toThrow(/FILE_EXISTS/);
  });
});
