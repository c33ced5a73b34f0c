import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { snippetsIn } from './snippets.js';

const DOCUMENTS = readdirSync('docs').filter((name) => name.endsWith('.md'));
/** Variables, tokens of providers, and codes of errors that are thrown at the caller of an API, a test or the command. */
const NOT_LOGGED =
  /^VOX_(?:TOKEN|USER|PASSWORD|REDIS_URL|SETTINGS|EXTRAS|REGISTRATION|CONTROLLER|VOXML|CLI_|PHONE_|PLAYGROUND_|TEST_)/;
const PICTURES = new Set(readdirSync('docs/.vitepress/pictures').map((name) => name.replace('.svg', '')));
const DELIVERY = readFileSync('docs/delivery.md', 'utf8');

describe('documents', () => {
  it.each([
    ['delivery.md', 'once-in-postgres.ts'],
    ['delivery.md', 'once-in-redis.ts'],
    ['security.md', 'fastify-without-secrets.ts'],
    ['security.md', 'morgan-without-secrets.ts'],
    ['security.md', 'pino-without-secrets.ts'],
    ['operating.md', 'operator.module.ts'],
    ['operating.md', 'guard-board.ts'],
    ['telemetry.md', 'spans-without-queries.ts'],
  ])('in %s show the recipe %s as it is tested', (document, name) => {
    const codes = snippetsIn(join('docs', document)).map(({ code }) => code);
    expect(codes).toContain(readFileSync(join('test/docs/recipes', name), 'utf8').trimEnd());
  });

  it.each(['README.md', ...DOCUMENTS.map((name) => join('docs', name))])('%s links to files that are there', (file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });

  it.each(['README.md', ...DOCUMENTS.map((name) => join('docs', name))])('%s has diagrams that were drawn', (file) => {
    const diagrams = [...readFileSync(file, 'utf8').matchAll(/^```mermaid\n([^]*?)^```$/gm)].map(
      ([, code = '']) => code,
    );
    const missing = diagrams.filter(
      (code) => !PICTURES.has(createHash('sha256').update(code).digest('hex').slice(0, 12)),
    );
    if (missing.length > 0) throw new Error(`run npm run docs:pictures\n${missing.join('\n')}`);
  });

  it('have a row for every code of the log', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const written = sources.flatMap(
      (name) => readFileSync(join('src', name), 'utf8').match(/[`'](VOX_[A-Z_]+)[ ':]/g) ?? [],
    );
    const codes = new Set(written.map((text) => text.slice(1, -1)).filter((code) => !NOT_LOGGED.test(code)));
    const table = readFileSync('docs/outcomes.md', 'utf8');
    expect([...codes].filter((code) => !table.includes(`| \`${code}\` `))).toEqual([]);
    expect(codes.size).toBeGreaterThan(40);
  });

  it('name commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...DELIVERY.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
