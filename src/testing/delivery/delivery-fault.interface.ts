/** Why a webhook got no answer. */
export interface DeliveryFault {
  /** Stable: that of the socket, such as `ECONNREFUSED`, or `ABORTED`, `TIMEOUT`, `BROKEN_ANSWER`. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
