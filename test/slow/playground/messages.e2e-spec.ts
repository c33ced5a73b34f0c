import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../../support/until.js';
import { quickStart } from './support/applications.js';
import { PIXEL } from './support/pixel.js';
import { visit } from './support/visit.js';
import { openEach, runPlayground } from './support/run-playground.js';

describe('the messages of the playground', () => {
  const running = runPlayground(quickStart);
  let page: Page;
  openEach(running, (opened) => (page = opened));
  beforeEach(() => visit(page, 'Messages'));

  const conversation = () => page.getByRole('log', { name: 'Conversation' });

  it('sends a text, and shows at once what it was answered', async () => {
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Is the shop open?');
    await page.keyboard.press('Enter');
    const line = conversation().getByRole('article').filter({ hasText: 'Is the shop open?' });
    await line.getByText('200', { exact: true }).waitFor();
  });

  it('sends a picture that the application can fetch', async () => {
    await page.getByLabel('Media').setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: PIXEL });
    await page.getByRole('radio', { name: 'MMS', checked: true }).waitFor();
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('A dot');
    await page.getByRole('button', { name: 'Send message' }).click();
    const line = conversation().getByRole('article').filter({ hasText: 'A dot' });
    await line.getByText('200', { exact: true }).waitFor();
    expect(await page.evaluate('document.querySelector("article img").naturalWidth')).toBe(1);

    await line.getByRole('link', { name: 'Details' }).click();
    await page.getByText('Request', { exact: true }).click();
    const body = await page.getByRole('region', { name: 'Body of the request' }).textContent();
    const [url = ''] = /http:[^"\s]+\/media[^"\s]+/.exec(body ?? '') ?? [];
    const fetched = await fetch(url);
    expect(fetched.status).toBe(200);
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(PIXEL);
  });

  it('sends receipts out of order, each with its answer', async () => {
    await page.getByRole('button', { name: 'Out of order' }).click();
    await page.getByRole('textbox', { name: 'Message id' }).fill('out-of-order-1');
    await page.getByRole('button', { name: 'Send receipts' }).click();
    const receipts = conversation().locator('.receipt').filter({ hasText: 'out-of-order-1' });
    await until('three receipts are answered', async () => {
      return (await receipts.filter({ has: page.getByText('200', { exact: true }) }).count()) === 3;
    });
    const states = await receipts.locator('> .badge').allTextContents();
    expect(states.map((state) => state.trim())).toEqual(['delivered', 'sent', 'queued']);
  });

  it('sends a failure with its code, twice', async () => {
    await page.getByRole('button', { name: 'Failed', exact: true }).click();
    await page.getByRole('textbox', { name: 'Message id' }).fill('failed-1');
    await page.getByRole('textbox', { name: 'Each sent' }).fill('2');
    await page.getByRole('button', { name: 'Send receipts' }).click();
    const receipts = conversation().locator('.receipt').filter({ hasText: 'failed-1' });
    await until('two failures are shown', async () => {
      return (await receipts.filter({ hasText: 'failed 4505' }).count()) === 2;
    });
  });
});
