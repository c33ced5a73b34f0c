import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliver, Phone } from 'nestjs-vox-webhooks/testing';
import { voxInside } from '../cli/vox-inside.js';

const NOWHERE = 'http://127.0.0.1:9/';
const WHO = { from: '+12025550111', to: '+12025550100' };
const TAKES = 'with headers of one line each, in Latin-1.';
const UNSENDABLE = ['s3cr3t\n', 's3c\r\nr3t', 's3cr3t-\u20ac', undefined as never];
const key = (value: string) => ({ present: () => ({ 'X-Api-Key': value }) });

describe.each(UNSENDABLE)('the header %j, which cannot be sent', (value) => {
  it('is told of before anything is sent, and never quoted', async () => {
    const refused = [
      deliver(NOWHERE, 'sms.mo', { headers: { 'X-Api-Key': value } }),
      deliver(NOWHERE, 'sms.mo', { auth: key(value) }),
      (async () => new Phone({ auth: key(value) }).dial(NOWHERE, WHO))(),
    ];
    for (const one of refused) {
      const { message } = await one.then(
        () => new Error('sent'),
        (error: Error) => error,
      );
      expect(message).toMatch(/^VOX_(TEST|PHONE)_OPTION: (headers|auth) has no value that works\. /);
      expect(message).toContain(TAKES);
      expect(message).not.toContain('s3c');
    }
  });
});

it.each([['a name'], [''], ['x:y']])('the name %j is none of a header', async (name) => {
  await expect(deliver(NOWHERE, 'sms.mo', { headers: { [name]: '1' } })).rejects.toThrow('VOX_TEST_OPTION: headers ');
});

describe('vox --credential', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'vox-credential-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['send', 'sms.mo', '--url'],
    ['call', '--script', ''],
    ['dead-letters', 'replay', '--all', '--folder', '.', '--url'],
  ])('of a key with a line end is wrong usage of vox %s', async (...words) => {
    const file = join(folder, 'key.mjs');
    writeFileSync(
      file,
      "export default { scheme: 'key', accepts: () => undefined, present: () => ({ 'X-Api-Key': 's3cr3t\\n' }) };",
    );
    const ran = await voxInside([...words, NOWHERE, '--credential', file]);
    expect(ran).toEqual({
      code: 2,
      stdout: '',
      stderr:
        `vox: --credential ${file} presents headers that cannot be sent. ` +
        'Each has to be one line, in Latin-1: what is read from a file often ends in a line end.\n',
    });
  });
});
