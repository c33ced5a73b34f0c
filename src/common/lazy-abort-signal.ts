/** An AbortSignal that costs nothing until somebody looks at it, which most handlers never do. */
export class LazyAbortSignal {
  /** Why it has aborted; `undefined` as long as it has not. */
  reason?: Error;
  private controller?: AbortController;

  get signal(): AbortSignal {
    if (this.controller) return this.controller.signal;
    this.controller = new AbortController();
    if (this.reason) this.controller.abort(this.reason);
    return this.controller.signal;
  }

  /** The first reason stays. */
  abort(reason: Error): void {
    if (this.reason) return;
    this.reason = reason;
    this.controller?.abort(reason);
  }
}
