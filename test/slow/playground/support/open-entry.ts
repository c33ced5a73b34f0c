import type { Page } from 'playwright-core';

/** Opens the newest entry of the inbox that is listed. */
export async function openEntry(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Entries' }).getByRole('option').first().click();
  await page.getByRole('heading', { name: /^Entry \d/ }).waitFor();
}
