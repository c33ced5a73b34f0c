import type { Page } from 'playwright-core';

export const VIEWS = ['Phone', 'Flow', 'Messages', 'Events', 'Inbox', 'Proxy'] as const;

/** Goes to a view by the navigation. */
export async function visit(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: view }).click();
  await page.getByRole('heading', { level: 1, name: view }).waitFor();
}
