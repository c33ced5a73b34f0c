import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from '@jest/globals';
import { parseAst } from 'rollup/parseAst';
import { leash } from '../../support/processes/leash.js';
import { compiled } from './compiled.js';

const run = promisify(execFile);
let dist: string;
beforeAll(async () => void (dist = await compiled()), 300_000);

/** What a user of `node:test` writes, in plain JavaScript. */
const program = (root: string): string => `
import 'reflect-metadata';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Module } from '@nestjs/common';
import { bearer, OnVoxEvent, voxml, VoxWebhooksModule } from '${root}/index.js';
import { VoxTest } from '${root}/testing.js';

class Desk {
  seen = [];
  receipt({ status }) { this.seen.push(status); }
  greet({ from }) { return voxml().gather({ numDigits: 1 }, (g) => g.say('Hello ' + from)).say('Bye').hangup(); }
}
const on = (event, name) =>
  OnVoxEvent(event)(Desk.prototype, name, Object.getOwnPropertyDescriptor(Desk.prototype, name));
on('sms.dlr', 'receipt');
on('voice.inbound', 'greet');
class AppModule {}
Module({ imports: [VoxWebhooksModule.forRoot({ auth: [bearer('a-token-of-the-portal')] })], providers: [Desk] })(AppModule);

let vox;
before(async () => { vox = await VoxTest.start(AppModule); });
after(() => vox.close());
test('a receipt', async () => {
  await vox.send('sms.dlr', { status: 'failed' }).expect(200);
  assert.deepEqual(vox.app.get(Desk).seen, ['failed']);
  await assert.rejects(vox.send('sms.dlr', { status: '' }).expect(200), /VOX_PAYLOAD_INVALID/);
});
test('a call', async () => {
  const call = await vox.call({ from: '+12025550111' });
  assert.deepEqual(call.heard, ['Hello +12025550111']);
  await call.press('1');
  assert.equal(call.ended.by, 'hangup');
});
`;

it('works under node:test, in a process without Jest', async () => {
  const folder = mkdtempSync(join(dist, '..', 'node-test-'));
  const file = join(folder, 'app.test.mjs');
  writeFileSync(file, program(dist));
  const env = { PATH: process.env['PATH'] };
  const ended = run(process.execPath, ['--test', '--test-reporter=tap', file], { env, timeout: 60_000 });
  leash(ended.child);
  const { stdout } = await ended;
  rmSync(folder, { recursive: true });
  expect(stdout).toMatch(/# pass 2\n# fail 0/);
}, 90_000);

it('imports no test runner, and of Nest only what applications have', () => {
  const files = ['testing', 'emulation', 'vox'].map((name) => readFileSync(join(dist, `${name}.js`), 'utf8'));
  const imported = files.flatMap((text) =>
    parseAst(text).body.flatMap((part) => ('source' in part && part.source ? [String(part.source.value)] : [])),
  );
  const outside = imported.filter((name) => !name.startsWith('.'));
  expect(outside.length).toBeGreaterThan(10);
  expect(new Set(outside.filter((name) => !name.startsWith('node:')))).toEqual(new Set(['@nestjs/core']));
});

it('the command line loads without Nest', async () => {
  const blocked = `data:text/javascript,export function resolve(name,c,n){if(name.startsWith('@nestjs'))throw Error(name);return n(name,c)}`;
  const hook = `data:text/javascript,import{register}from'node:module';register(${JSON.stringify(blocked)})`;
  const args = ['--import', hook, join(dist, 'vox.js'), 'events'];
  const { stdout } = await run(process.execPath, args);
  expect(stdout).toContain('sms.mo');
});

it('declares no `any` to its users', () => {
  const code = ['testing', 'emulation'].map((name) =>
    readFileSync(join(dist, '..', 'cjs', `${name}.d.ts`), 'utf8').replace(/\/\*[^]*?\*\//g, ''),
  );
  expect(code.join('').match(/^(?:declare|interface|type) /gm)?.length).toBeGreaterThan(30);
  expect(code.filter((text) => /\bany\b/.test(text))).toEqual([]);
});
