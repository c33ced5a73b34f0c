import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { snippetsIn } from './snippets.js';

const DOCUMENTS = readdirSync('docs').filter((name) => name.endsWith('.md'));
const DELIVERY = readFileSync('docs/delivery.md', 'utf8');

describe('documents', () => {
  it.each([
    ['delivery.md', 'once-in-postgres.ts'],
    ['delivery.md', 'once-in-redis.ts'],
    ['security.md', 'fastify-without-secrets.ts'],
    ['security.md', 'morgan-without-secrets.ts'],
    ['security.md', 'pino-without-secrets.ts'],
    ['telemetry.md', 'spans-without-queries.ts'],
  ])('in %s show the recipe %s as it is tested', (document, name) => {
    const codes = snippetsIn(join('docs', document)).map(({ code }) => code);
    expect(codes).toContain(readFileSync(join('test/docs/recipes', name), 'utf8').trimEnd());
  });

  it.each(['README.md', ...DOCUMENTS.map((name) => join('docs', name))])('%s links to files that are there', (file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });

  it('name commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...DELIVERY.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
