import type { Page } from 'playwright-core';

/** Below this, a browser does not tell of a task. */
const LEAST = 50;
const WATCH = `(() => {
  globalThis.longTasks = [];
  const take = (list) => longTasks.push(...list.getEntries().map(({ duration }) => duration));
  globalThis.longTaskObserver = new PerformanceObserver(take);
  longTaskObserver.observe({ entryTypes: ['longtask'] });
})()`;
const RESULT = `new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => {
  const rest = longTaskObserver.takeRecords().map(({ duration }) => duration);
  longTaskObserver.disconnect();
  resolve(Math.max(${LEAST}, ...longTasks, ...rest));
})))`;

/**
 * How long a page was deaf at most while something was done with it, in milliseconds: its longest task, scripts and layout
 * together. 50 if no task took longer. Frames are not counted: a busy machine leaves them out for others.
 */
export async function longestPause(page: Page, action: () => Promise<void>): Promise<number> {
  await page.evaluate(WATCH);
  await action();
  return page.evaluate<number>(RESULT);
}
