/**
 * Names of the channels on which this package tells what it does, for `node:diagnostics_channel`. `delivery` is a tracing
 * channel, the others are plain. Nothing is put together for a channel that nobody listens to.
 *
 * @example
 * import { subscribe } from 'node:diagnostics_channel';
 *
 * subscribe(VOX_CHANNELS.webhook, (message) => {
 *   const { event, code } = message as VoxWebhookMessage;
 *   count(event, code);
 * });
 */
export const VOX_CHANNELS = {
  /** `VoxWebhookMessage`: a webhook was answered or refused. */
  webhook: 'vox:webhook',
  /** `VoxDeliveryMessage`: a handler runs; for `tracingChannel`. */
  delivery: 'vox:delivery',
  /** `VoxStoredMessage`: the delivery queue has an event. */
  stored: 'vox:stored',
  /** `VoxLateResultMessage`: a handler ended after its deadline. */
  lateResult: 'vox:late-result',
  /** `VoxDeadLetterMessage`: a worker will not try again. */
  deadLetter: 'vox:dead-letter',
  /** `VoxLeaseLostMessage`: another process may be at work on the same event. */
  leaseLost: 'vox:lease-lost',
} as const;
