import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { weatherLine } from './support/applications.js';
import { openEntry } from './support/open-entry.js';
import { VIEWS, visit } from './support/visit.js';
import { runPlayground } from './support/run-playground.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1_400, 390, 360].map((width) => ({ colorScheme, width })),
);

/** What axe finds, in short. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<AxeResults>('axe.run(document)');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

describe('the page of the playground', () => {
  const running = runPlayground(weatherLine);

  it.each(LOOKS)('has no fault that axe finds, and no view wider than it: $colorScheme, $width', async (look) => {
    const { page } = await running.browser.open(running.playground.address, look);
    const found: Record<string, unknown> = {};
    const check = async (state: string): Promise<void> => {
      const excess = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      found[state] = { violations: await violations(page), excess };
    };
    await check('phone before a call');
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    await page
      .getByRole('log', { name: 'Transcript' })
      .getByText(/How much is/)
      .waitFor();
    for (const view of VIEWS) {
      await visit(page, view);
      if (view === 'Inbox') await openEntry(page);
      if (view === 'Events') await page.getByRole('button', { name: 'Send event' }).click();
      await check(view);
    }
    await visit(page, 'Inbox');
    await openEntry(page);
    await page.getByRole('button', { name: 'Edit and resend' }).click();
    await page.getByRole('dialog').waitFor();
    await check('dialog');
    await page.keyboard.press('Escape');
    await visit(page, 'Phone');
    await page.getByRole('button', { name: 'Hang up' }).click();
    await page.getByRole('button', { name: 'New call' }).waitFor();
    await check('phone after a call');
    const clean = Object.fromEntries(Object.keys(found).map((state) => [state, { violations: [], excess: 0 }]));
    expect(found).toEqual(clean);
    await page.context().close();
  });
});
