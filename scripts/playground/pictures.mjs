// Pictures of the playground for the documents: `npm run build && node scripts/playground/pictures.mjs`. Starts the samples,
// each with a playground, goes through the views in Chromium, and writes docs/images/playground-*.png.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { toolPath } from '../tools/find-tool.mjs';
import { playgroundOf } from './playground-of.mjs';
import { SCENES } from './scenes.mjs';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'images');
const MOST = 100_000;

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: toolPath('chromium'), args: ['--no-sandbox'] });
const playgrounds = new Map();
for (const { name, sample, colorScheme, width, height, play } of SCENES) {
  if (!playgrounds.has(sample)) playgrounds.set(sample, await playgroundOf(sample));
  const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(playgrounds.get(sample).address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await play(page);
  const path = join(FOLDER, `playground-${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  console.log(`${path}: ${size} bytes${size > MOST ? `, more than ${MOST}` : ''}`);
  if (size > MOST) process.exitCode = 1;
  await context.close();
}
await browser.close();
for (const { stop } of playgrounds.values()) stop();
