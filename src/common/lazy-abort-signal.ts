/** An AbortSignal that costs nothing until somebody looks at it, which most handlers never do. */
export class LazyAbortSignal {
  /** Why it has aborted; `undefined` as long as it has not. */
  reason: unknown;
  private controller?: AbortController;
  private listeners?: (() => void)[];

  get aborted(): boolean {
    return this.reason !== undefined;
  }

  get signal(): AbortSignal {
    if (this.controller) return this.controller.signal;
    this.controller = new AbortController();
    if (this.aborted) this.controller.abort(this.reason);
    return this.controller.signal;
  }

  /** As of an AbortSignal, for those who need no more of it. */
  addEventListener(_type: 'abort', listener: () => void): void {
    (this.listeners ??= []).push(listener);
  }

  /** The first reason stays. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.reason = reason;
    this.controller?.abort(reason);
    this.listeners?.forEach((listener) => listener());
  }
}
