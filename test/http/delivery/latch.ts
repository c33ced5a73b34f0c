/** A door that handlers wait at until the test opens it. */
export class Latch {
  private open: () => void = () => undefined;
  private opened = new Promise<void>((resolve) => (this.open = resolve));

  wait(): Promise<void> {
    return this.opened;
  }

  release(): void {
    this.open();
  }

  /** Lets everybody through and closes again for those that come later. */
  reset(): void {
    this.open();
    this.opened = new Promise((resolve) => (this.open = resolve));
  }
}

/** Resolves once the condition holds; fails after 45 seconds. */
export async function until(condition: () => boolean, timeout = 45_000): Promise<void> {
  const end = performance.now() + timeout;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${condition.toString()}`);
    await sleep(5);
  }
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
