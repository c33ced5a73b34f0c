import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestBrowser } from '../slow/playground/support/browser.js';
import { startPlayground } from '../slow/playground/support/start-playground.js';
import { visit } from '../slow/playground/support/visit.js';
import { longestPause } from './longest-pause.js';

/**
 * npm run score:playground
 *
 * First paint of the page, and its longest task while 10,000 entries of the inbox are scrolled and while a call of 200 steps
 * runs, in Debian's Chromium. Each is tried three times, and the best try counts: a machine pauses at
 * times, and the page is what is measured. Ends with 1 unless the first is below a second and the others are at most 100 ms.
 */
const MOST = { paint: 1_000, pause: 100 };
const TRIES = 3;
const ENTRIES = 10_000;
const SAYS = 18;
const DOCUMENTS = 10;

const says = Array.from({ length: SAYS }, (_, index) => `  <Say>This is sentence ${index + 1}.</Say>\n`).join('');
let calls = 0;
const server = createServer((request, response) => {
  request.resume();
  const isLast = (calls += 1) % DOCUMENTS === 0;
  response.setHeader('content-type', 'application/xml');
  response.end(`<Response>\n${says}  ${isLast ? '<Hangup/>' : '<Redirect>/next</Redirect>'}\n</Response>\n`);
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address() as AddressInfo;
const playground = await startPlayground(`http://127.0.0.1:${port}/`, 'a-token-for-the-playground');
const browser = await TestBrowser.start();

async function best(what: string, most: number, attempt: () => Promise<number>): Promise<boolean> {
  let least = Infinity;
  for (let tries = 0; tries < TRIES && least > most; tries++) least = Math.min(least, await attempt());
  console.log(`${least <= most ? 'ok  ' : 'BAD '} ${what}: ${Math.round(least)} ms, at most ${most}`);
  return least <= most;
}

const paint = await best('first paint', MOST.paint, async () => {
  const { page } = await browser.open(playground.address);
  const time = await page.evaluate<number>('performance.getEntriesByName("first-contentful-paint")[0].startTime');
  await page.context().close();
  return time;
});

const call = async (view: 'Phone' | 'Flow'): Promise<number> => {
  const { page } = await browser.open(playground.address);
  calls = 0;
  const pause = await longestPause(page, async () => {
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    await visit(page, view);
    await page.getByText('hangup').or(page.getByText('The application hung up')).first().waitFor();
  });
  await page.context().close();
  return pause;
};
const phone = await best(`a call of ${SAYS * DOCUMENTS + 2 * DOCUMENTS} steps, in Phone`, MOST.pause, () =>
  call('Phone'),
);
const flow = await best('the same call, in Flow', MOST.pause, () => call('Flow'));

const { page } = await browser.open(playground.address);
await visit(page, 'Events');
await page.getByLabel('Times').fill(String(ENTRIES));
await page.getByLabel('At once').fill('16');
await page.getByRole('button', { name: 'Send event' }).click();
await page.getByRole('region', { name: `${ENTRIES} of ${ENTRIES} answered` }).waitFor({ timeout: 300_000 });
await page.reload();
await visit(page, 'Inbox');
await page.getByRole('listbox').getByRole('option').first().waitFor();
const inbox = await best(`${ENTRIES.toLocaleString('en')} entries are scrolled`, MOST.pause, () =>
  longestPause(page, async () => {
    await page.locator('.virtual').hover();
    for (let turn = 0; turn < 120; turn++) await page.mouse.wheel(0, turn % 40 === 39 ? -30_000 : 2_400);
  }),
);

await browser.close();
await playground.stop();
server.close();
process.exitCode = paint && phone && flow && inbox ? 0 : 1;
