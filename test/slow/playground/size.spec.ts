import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { builtPage } from './support/built-page.js';

const MOST = 150_000;

it('the page weighs at most 150 kB compressed, in files of fixed names, and names no other host', async () => {
  const folder = await builtPage();
  const names = readdirSync(folder).sort();
  expect(names).toEqual(['app.css', 'app.js', 'index.html', 'licenses.txt']);
  const files = names.map((name) => readFileSync(join(folder, name)));
  const weight = files.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
  expect(weight).toBeLessThanOrEqual(MOST);
  const hosts = names
    .filter((name) => name !== 'licenses.txt')
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/https?:\/\/[\w.-]+/g) ?? []);
  // Names of namespaces, which nobody loads.
  expect(hosts.filter((host) => !host.endsWith('//www.w3.org'))).toEqual([]);
});
