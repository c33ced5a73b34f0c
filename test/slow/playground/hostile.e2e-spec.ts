import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toolPath } from '../../../scripts/tools/find-tool.mjs';
import { type Foreign, startForeign } from '../../http/phone/start-foreign.js';
import { TOKEN } from './support/applications.js';
import { TestBrowser } from './support/browser.js';
import { openEntry } from './support/open-entry.js';
import { startPlayground } from './support/start-playground.js';

const SCRIPT = '<script>globalThis.hacked = true</script><img src=x onerror="globalThis.hacked = true">';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Well-formed: what is in it is hostile. The override turns the order of letters. */
const TEXTS = `<Response><Say>${escaped(SCRIPT)} \u202Ereversed\u202C</Say><Pause length="1"/></Response>`;
const LARGE = `<Response><Say>${'large '.repeat(170_000)}${escaped(SCRIPT)}</Say></Response>`;
const CONTROLS = `<Response><Say>bell \u0007 escape \u001b[31m nul \u0000</Say>${SCRIPT}</Response>`;
const DOCUMENTS: Readonly<Record<string, string>> = { '/texts': TEXTS, '/large': LARGE, '/controls': CONTROLS };

describe('other servers', () => {
  let browser: TestBrowser;
  let hostile: Server;
  let origin: string;
  beforeAll(async () => {
    browser = await TestBrowser.start();
    hostile = createServer((request, response) => {
      request.resume();
      response.setHeader('content-type', 'application/xml');
      response.end(DOCUMENTS[request.url ?? ''] ?? TEXTS);
    });
    await once(hostile.listen(0, '127.0.0.1'), 'listening');
    origin = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    hostile.close();
  });

  it.each([
    { path: '/texts', heard: '<script>globalThis.hacked', shown: '&lt;script>globalThis.hacked', mark: 'U+202E' },
    { path: '/large', heard: '', shown: 'large large', mark: 'large' },
    { path: '/controls', heard: '', shown: '<script>globalThis.hacked', mark: 'U+001B' },
  ])('show what a hostile one answers on $path as text', async ({ path, heard, shown, mark }) => {
    const playground = await startPlayground(`${origin}${path}`, TOKEN);
    const { page, complaints, strayRequests } = await browser.open(playground.address);
    await page.getByLabel('Entry point').selectOption('Another URL …');
    await page.getByRole('textbox', { name: 'URL' }).fill(`${origin}${path}`);
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    await page.getByRole('button', { name: 'New call' }).waitFor();
    expect(await page.getByRole('log', { name: 'Transcript' }).textContent()).toContain(heard);
    const document = page.getByRole('region', { name: /^Document/ }).first();
    expect(await document.textContent()).toContain(shown);
    // The bodies of all answers are in the inbox, those that are no documents too.
    await page.getByRole('navigation').getByRole('link', { name: 'Inbox' }).click();
    await openEntry(page);
    const body = page.getByRole('region', { name: 'Body of the answer' });
    await body.getByText(mark).first().waitFor();
    expect(await body.textContent()).toContain(shown);
    expect(await page.evaluate('[globalThis.hacked, document.querySelectorAll("script, img").length]')).toEqual([
      undefined,
      1,
    ]);
    expect([complaints, strayRequests]).toEqual([[], []]);
    await page.context().close();
    await playground.stop();
  });

  it('are called in Python', async () => {
    const line: Foreign = await startForeign(toolPath('python3'), 'test/fixtures/ivr/python_ivr.py', TOKEN);
    const playground = await startPlayground(`${line.url}/`, TOKEN);
    const { page, complaints } = await browser.open(playground.address);
    await page.getByLabel('Entry point').selectOption('Another URL …');
    await page.getByRole('textbox', { name: 'URL' }).fill(`${line.url}/`);
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    await page.getByRole('log').getByText('Press 1 for opening hours').waitFor();
    await page.keyboard.press('2');
    await page.getByRole('log').getByText('Speak after the tone.').waitFor();
    await page.getByRole('button', { name: 'Recorded', exact: true }).click();
    await page.getByRole('log').getByText('Thank you.').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
    await playground.stop();
    await line.stop();
  });
});
