import { describe, expect, it } from '@jest/globals';
import { samplePayload } from 'nestjs-vox-webhooks/testing';
import type { Page } from 'playwright-core';
import { quickStart, TOKEN } from './support/applications.js';
import { isFocused } from './support/is-focused.js';
import { openEntry } from './support/open-entry.js';
import { visit } from './support/visit.js';
import { openEach, runPlayground } from './support/run-playground.js';

describe('events, inbox and proxy of the playground', () => {
  const running = runPlayground(quickStart);
  let page: Page;
  openEach(running, (opened) => (page = opened));

  const choose = async (event: string): Promise<void> => {
    await visit(page, 'Events');
    await page.getByRole('button', { name: event, exact: true }).click();
    await page.getByRole('heading', { name: new RegExp(`^${event}`) }).waitFor();
  };
  const send = () => page.getByRole('button', { name: 'Send event' }).click();
  const answer = () => page.getByRole('region', { name: 'Answer', exact: true });

  it('sends an event with the right and the wrong credential, and says what to do', async () => {
    await choose('sms.dlr');
    await send();
    await answer().getByText('200', { exact: true }).waitFor();
    await page.getByLabel('Credential').selectOption('Wrong');
    await send();
    await answer().getByText('401', { exact: true }).waitFor();
    expect(await answer().getByText(/VOX_/).first().textContent()).toMatch(/^VOX_\w+$/);
  });

  it('finds what the receiver would find, at its field', async () => {
    await choose('sms.dlr');
    await page.getByRole('radio', { name: 'JSON' }).check();
    const json = page.getByRole('textbox', { name: 'Parameters' });
    await json.fill('{ "message_id": }');
    await page.getByText('Line 1, column 17: this cannot stand here.').waitFor();
    await json.fill('{}');
    await page.locator('.hint--bad').first().waitFor();
  });

  it('sends many at once, and counts the answers', async () => {
    await choose('sms.mo');
    await page.getByLabel('Times').fill('20');
    await page.getByLabel('At once').fill('5');
    await send();
    await page.getByRole('region', { name: '20 of 20 answered' }).waitFor();
  });

  it('edits an event and sends it again', async () => {
    await choose('sms.mo');
    await send();
    await answer().getByRole('link', { name: 'Details' }).click();
    await page.getByRole('button', { name: 'Edit and resend' }).click();
    const dialog = page.getByRole('dialog');
    const body = dialog.getByRole('textbox', { name: 'Body' });
    const text = await body.inputValue();
    await body.fill(text.replace(/"body": *"[^"]*"/, '"body":"edited by hand"'));
    await dialog.getByRole('button', { name: 'Resend' }).click();
    const again = page.getByRole('status').filter({ hasText: 'Sent again' });
    await again.getByText('200', { exact: true }).waitFor();
    await again.getByRole('link', { name: 'Details' }).click();
    await page.getByText('Request', { exact: true }).click();
    await page.getByRole('region', { name: 'Body of the request' }).getByText('"edited by hand"').waitFor();
    const headers = await page.getByRole('table', { name: 'Headers of the request' }).textContent();
    expect(headers).toMatch(/authorization/i);
    expect(headers).not.toContain(TOKEN);
  });

  it('searches bodies, and copies an entry as curl, as a command and as a test', async () => {
    await choose('sms.mo');
    await page.getByLabel('body', { exact: true }).fill('a needle in the inbox');
    await send();
    await answer().getByText('200', { exact: true }).waitFor();
    await visit(page, 'Inbox');
    await page.getByRole('searchbox').fill('NEEDLE in the');
    await page.getByRole('region', { name: '1 entry' }).waitFor();
    await openEntry(page);
    for (const [button, text] of [
      ['curl', /^curl|curl -/],
      ['vox send', /vox send/],
      ['Test', /VoxTest/],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('dialog').getByText(text).first().waitFor();
      expect(await page.getByRole('dialog').textContent()).not.toContain(TOKEN);
      await page.getByRole('button', { name: 'Close' }).click();
    }
  });

  it('is gone through with the arrow keys', async () => {
    await choose('sms.mo');
    await page.getByLabel('Times').fill('30');
    await send();
    await page.getByRole('region', { name: '30 of 30 answered' }).waitFor();
    await visit(page, 'Inbox');
    await openEntry(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const selected = page.getByRole('listbox', { name: 'Entries' }).getByRole('option', { selected: true });
    expect(await selected.getAttribute('aria-posinset')).toBe('3');
    expect(await isFocused(selected)).toBe(true);
    await page.keyboard.press('End');
    expect(await selected.getAttribute('aria-posinset')).toBe(await selected.getAttribute('aria-setsize'));
    expect(await isFocused(selected)).toBe(true);
  });

  it('replays a webhook that came through the proxy', async () => {
    await visit(page, 'Proxy');
    const address = await page.locator('.proxy-way code').first().textContent();
    const sent = await fetch(`${address}/webhooks/vox/sms.mo`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(samplePayload('sms.mo')),
    });
    const status = String(sent.status);
    await page.getByRole('link', { name: 'Open' }).first().click();
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByRole('status').filter({ hasText: 'Sent again' }).getByText(status, { exact: true }).waitFor();
    expect(status).toBe('200');
  });
});
