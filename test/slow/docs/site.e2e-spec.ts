import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CATALOGUE, OUTCOMES } from 'nestjs-vox-webhooks/diagnostics';

jest.setTimeout(600_000);

const page = (name: string): string => readFileSync(`dist-site/html/${name}.html`, 'utf8');

// Needs what `npm test` has built.
describe('the documents as a site', () => {
  let printed: string;
  beforeAll(() => {
    printed = execFileSync(process.execPath, ['scripts/docs-site.mjs'], { encoding: 'utf8' });
  });

  it('are built without a link that leads nowhere', () => {
    const [, pages, links, broken] = /site pages=(\d+) links=(\d+) broken=(\d+)/.exec(printed) ?? [];
    expect(Number(pages)).toBeGreaterThan(100);
    expect(Number(links)).toBeGreaterThan(5_000);
    expect(broken).toBe('0');
  });

  it.each(Object.values(OUTCOMES))('have a page about $code', ({ code }) => {
    const text = page(`outcomes/${code}`);
    for (const heading of ['What the platform is answered', 'Likely causes', 'What to do', 'In the log']) {
      expect(text).toContain(heading);
    }
    expect(page('outcomes')).toContain(`outcomes/${code}.html`);
  });

  it('have a page about every payload class, and one about the module', () => {
    for (const name of [...Object.values(CATALOGUE).map(({ payload }) => payload.name), 'VoxWebhooksModule']) {
      expect(page(`api/nestjs-vox-webhooks/classes/${name}`)).toContain(name);
    }
  });
});
