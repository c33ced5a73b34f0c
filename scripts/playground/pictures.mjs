// Pictures of the playground for the documents: `npm run build && node scripts/playground/pictures.mjs`. Starts the samples,
// each with a playground, goes through the views in Chromium, and writes docs/images/playground-*.png.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { toolPath } from '../tools/find-tool.mjs';
import { playgroundOf } from './playground-of.mjs';
import { SCENES } from './scenes.mjs';
import { smallPng } from './small-png.mjs';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'images');
const MOST = 100_000;

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: toolPath('chromium'), args: ['--no-sandbox'] });
const playgrounds = new Map();
for (const { name, sample, colorScheme, width, height, play, after } of SCENES) {
  if (!playgrounds.has(sample)) playgrounds.set(sample, await playgroundOf(sample));
  const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(playgrounds.get(sample).address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await play(page);
  const path = join(FOLDER, `playground-${name}.png`);
  const picture = smallPng(await page.screenshot({ animations: 'disabled' }));
  writeFileSync(path, picture);
  const size = picture.length;
  console.log(`${path}: ${size} bytes${size > MOST ? `, more than ${MOST}` : ''}`);
  if (size > MOST) process.exitCode = 1;
  await after?.(page);
  await context.close();
}
await browser.close();
for (const { stop } of playgrounds.values()) stop();
