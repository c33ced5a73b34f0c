import type { Page } from 'playwright-core';

const WATCH = `(() => {
  const watched = { longest: 0, isOver: false };
  let last = performance.now();
  const look = (now) => {
    watched.longest = Math.max(watched.longest, now - last);
    last = now;
    if (!watched.isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(look);
  });
  globalThis.watchedFrames = watched;
})()`;
const RESULT = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
  watchedFrames.isOver = true;
  resolve(watchedFrames.longest);
})))`;

/** The longest time between two frames of a page while something is done with it, in milliseconds. */
export async function longestPause(page: Page, action: () => Promise<void>): Promise<number> {
  await page.evaluate(WATCH);
  await action();
  return page.evaluate<number>(RESULT);
}
