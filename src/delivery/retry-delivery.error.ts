/** In seconds. */
const YEAR = 31_536_000;

/**
 * Thrown by a handler: it cannot be done now, a retry will help. An informational event is answered 503 and the platform
 * sends it again; a call, which cannot wait, hears the fallback document.
 *
 * @example
 * throw new RetryDelivery('database is failing over', { after: 30 });
 */
export class RetryDelivery extends Error {
  override readonly name = 'RetryDelivery';
  /**
   * Seconds to wait, sent as `Retry-After`. Whether the platform heeds it is not known (wire-format section 13). `undefined`
   * unless a number from 0 to a year was given: nothing else can be written into the header.
   */
  readonly after: number | undefined;

  constructor(message?: string, options: ErrorOptions & { readonly after?: number | undefined } = {}) {
    super(message, options);
    const after = (options as { readonly after?: number } | null)?.after;
    this.after = typeof after === 'number' && after >= 0 && after <= YEAR ? after : undefined;
  }
}
