export interface VirtualWindow {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
}

const SPARE = 6;

/** How many rows a window has at most. */
export const mostRows = (rowHeight: number, height: number): number => Math.ceil(height / rowHeight) + 2 * SPARE + 1;

/** The rows of one height that a box shows, and some around them. */
export function virtualWindow(count: number, rowHeight: number, top: number, height: number): VirtualWindow {
  const first = Math.max(0, Math.floor(top / rowHeight) - SPARE);
  return { first, end: Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE) };
}
