import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { weatherLine } from './support/applications.js';
import { isFocused } from './support/is-focused.js';
import { openEach, runPlayground } from './support/run-playground.js';

/** The weather line in a real browser. */
describe('the phone of the playground', () => {
  const running = runPlayground(weatherLine);
  let page: Page;
  openEach(running, (opened) => (page = opened), { permissions: ['clipboard-read', 'clipboard-write'] });

  const transcript = () => page.getByRole('log', { name: 'Transcript' });
  const heard = (text: string | RegExp, which = 0) => transcript().getByText(text).nth(which).waitFor();
  const key = (name: string) => page.getByRole('group', { name: 'Keypad' }).getByRole('button', { name, exact: true });
  const state = (text: string) => page.getByRole('status').getByText(text).waitFor();

  /** What the line asked for last, added. */
  const sum = async (): Promise<number> => {
    const questions = await transcript()
      .getByText(/How much is/)
      .allTextContents();
    const [, first, second] = /(\d) plus (\d)/.exec(questions.at(-1) ?? '') ?? [];
    return Number(first) + Number(second);
  };

  it('is called through by mouse, with a mistake and a retry', async () => {
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    await heard(/How much is/);
    await state('Gather waits for 1 key or words');
    const active = page.getByRole('region', { name: /^Document/ }).locator('[aria-current=step]');
    expect((await active.allTextContents()).join('\n')).toContain('<Gather');
    await page.getByRole('region', { name: 'Variables' }).getByText('sum', { exact: true }).waitFor();

    await key('9').click();
    await heard('That is not what I get.');
    await heard(/How much is/, 1);
    await key(String(await sum())).click();
    await heard('Press one for the weather, or two to hang up.');
    await key('1').click();
    await heard(/five digit zip code/);
    for (const digit of '58102') await key(digit).click();
    await heard('In Fargo: snow & wind, 12 degrees.');
    await page.getByRole('button', { name: 'Hang up' }).click();
    await state('You hung up');
    await page.getByRole('region', { name: 'How it ended' }).waitFor();
  });

  it('is called through by keyboard alone, with a mistake, words, and a pasted number', async () => {
    const call = page.getByRole('button', { name: 'Call', exact: true });
    for (let tabs = 0; tabs < 40 && !(await isFocused(call)); tabs++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heard(/How much is/);
    await page.keyboard.press('9');
    await heard('That is not what I get.');
    await heard(/How much is/, 1);

    const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    const input = page.getByRole('textbox', { name: 'Words to say' });
    for (let tabs = 0; tabs < 10 && !(await isFocused(input)); tabs++) await page.keyboard.press('Tab');
    await page.keyboard.type(words[await sum()] ?? '');
    await page.keyboard.press('Enter');
    await heard('Press one for the weather, or two to hang up.');
    // Out of the text, where digits are words.
    await page.keyboard.press('Tab');
    await page.keyboard.press('1');
    await heard(/five digit zip code/);
    await page.evaluate('navigator.clipboard.writeText("zip 58-102")');
    await page.keyboard.press('Control+V');
    await heard('In Fargo: snow & wind, 12 degrees.');
    await page.keyboard.press('Escape');
    await state('You hung up');
  });

  it('lets the time run out, and says how the call ended', async () => {
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    await heard(/How much is/);
    for (let silence = 1; silence <= 3; silence++) {
      await page.getByRole('button', { name: 'Stay silent' }).click();
      await heard('That is not what I get.', silence - 1);
    }
    await heard('Please call again later. Goodbye.');
    await state('The application hung up');
  });

  it('draws the call, and gives it away as Mermaid and as a test', async () => {
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    await heard(/How much is/);
    await page.getByRole('link', { name: 'Flow' }).click();
    await page.getByRole('region', { name: 'Sequence diagram' }).getByText('voice.inbound').waitFor();
    await page
      .getByRole('region', { name: 'Steps of the call' })
      .getByText('Platform to Your server')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Mermaid' }).click();
    await page.getByRole('dialog').getByText('sequenceDiagram').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'VoxTest test' }).click();
    await page
      .getByRole('dialog')
      .getByText(/VoxTest/)
      .first()
      .waitFor();
  });
});
