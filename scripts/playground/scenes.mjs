const visit = (page, view) => page.getByRole('navigation').getByRole('link', { name: view }).click();

/** Calls, and gives a wrong answer and then the right one. */
async function call(page) {
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  const log = page.getByRole('log', { name: 'Transcript' });
  await log.getByText(/How much is/).waitFor();
  await page.getByRole('button', { name: '9', exact: true }).click();
  const question = log.getByText(/How much is/).nth(1);
  const [, first, second] = /(\d) plus (\d)/.exec(await question.textContent());
  await page.getByRole('button', { name: String(Number(first) + Number(second)), exact: true }).click();
  await log.getByText(/Press one for the weather/).waitFor();
}

/** Otherwise the next page picks the call up. */
async function hangUp(page) {
  await visit(page, 'Phone');
  await page.getByRole('button', { name: 'Hang up' }).click();
  await page.getByRole('button', { name: 'New call' }).waitFor();
}

/** A message, and receipts of another. */
async function write(page) {
  await visit(page, 'Messages');
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Is the shop open today?');
  await page.keyboard.press('Enter');
  await page.getByRole('article').getByText('Details').waitFor();
  await page.getByRole('button', { name: 'Out of order' }).click();
  await page.getByRole('button', { name: 'Send receipts' }).click();
  await page.locator('.receipt .delivered').nth(2).waitFor();
}

async function open(page) {
  await visit(page, 'Inbox');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('heading', { name: /^Entry \d/ }).waitFor();
}

const weather = { sample: '02-weather-ivr', colorScheme: 'light', width: 1280, height: 760 };
const messages = { ...weather, sample: '01-quick-start' };

/** What is shown of the playground: size, colours, and what is done before. */
export const SCENES = [
  { name: 'phone', ...weather, play: call, after: hangUp },
  { name: 'phone-dark', ...weather, colorScheme: 'dark', play: call, after: hangUp },
  { name: 'phone-small', ...weather, width: 390, height: 844, play: call, after: hangUp },
  {
    name: 'flow',
    ...weather,
    play: async (page) => {
      await call(page);
      await visit(page, 'Flow');
      await page.getByRole('region', { name: 'Map of the steps' }).waitFor();
    },
    after: hangUp,
  },
  { name: 'messages', ...messages, play: write },
  { name: 'events', ...messages, play: (page) => visit(page, 'Events') },
  { name: 'inbox', ...messages, play: open },
  { name: 'proxy', ...messages, play: (page) => visit(page, 'Proxy') },
];
