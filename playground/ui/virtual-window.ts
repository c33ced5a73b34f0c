export interface VirtualWindow {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
}

/** The rows of one height that a box shows, and some around them. */
export function virtualWindow(count: number, rowHeight: number, top: number, height: number): VirtualWindow {
  const spare = 8;
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  return { first, end: Math.min(count, Math.ceil((top + height) / rowHeight) + spare) };
}
