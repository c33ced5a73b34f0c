/**
 * Thrown by a handler: it cannot be done now, a retry will help. An informational event is answered 503 and the platform
 * sends it again; a call, which cannot wait, hears the fallback document.
 *
 * @example
 * throw new RetryDelivery('database is failing over', { after: 30 });
 */
export class RetryDelivery extends Error {
  override readonly name = 'RetryDelivery';
  /** Seconds to wait, sent as `Retry-After`. Whether the platform heeds it is not known (wire-format section 13). */
  readonly after: number | undefined;

  constructor(message?: string, options: ErrorOptions & { readonly after?: number } = {}) {
    super(message, options);
    this.after = options.after;
  }
}
