import type { Locator } from 'playwright-core';

/** Whether an element has the focus of the keyboard. */
export const isFocused = (element: Locator): Promise<boolean> =>
  element.evaluate<boolean, unknown>('(node) => node.matches(":focus")');
