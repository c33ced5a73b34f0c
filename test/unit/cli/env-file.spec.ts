import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { readEnvFile } from '../../../src/cli/env-file.js';

const folder = mkdtempSync(join(tmpdir(), 'vox-env-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = 'VOX_TOKEN=local-token-0123456789\r\nVOX_USER=vox\r\n';

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark in front, as editors of Windows write it', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
])('reads the variables of a file in %s', (_name, bytes) => {
  const path = join(folder, '.env');
  writeFileSync(path, bytes);
  const warnings: string[] = [];
  expect({ ...readEnvFile(path, (text) => warnings.push(text)) }).toEqual({
    VOX_TOKEN: 'local-token-0123456789',
    VOX_USER: 'vox',
  });
  expect(warnings).toEqual([]);
});
