import { type Channel, channel, type TracingChannel, tracingChannel } from 'node:diagnostics_channel';
import type { VoxDeliveryMessage } from './vox-messages.interface.js';

/**
 * Names of the channels of `node:diagnostics_channel` on which this package publishes what it does. `delivery` is a
 * tracing channel, the others are plain. No message is built for a channel without subscribers.
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
  /** `VoxStoredMessage`: the delivery queue has stored an event. */
  stored: 'vox:stored',
  /** `VoxLateResultMessage`: a handler ended after its deadline. */
  lateResult: 'vox:late-result',
  /** `VoxDeadLetterMessage`: a worker will not try again. */
  deadLetter: 'vox:dead-letter',
  /** `VoxLeaseLostMessage`: another process may be handling the same event. */
  leaseLost: 'vox:lease-lost',
} as const;

type PlainChannel = Exclude<keyof typeof VOX_CHANNELS, 'delivery'>;

/** The channels themselves, looked up once. Read `hasSubscribers` before a message is built for one. */
export const CHANNELS: Readonly<Record<PlainChannel, Channel>> & {
  readonly delivery: TracingChannel<unknown, VoxDeliveryMessage>;
} = {
  webhook: channel(VOX_CHANNELS.webhook),
  delivery: tracingChannel(VOX_CHANNELS.delivery),
  stored: channel(VOX_CHANNELS.stored),
  lateResult: channel(VOX_CHANNELS.lateResult),
  deadLetter: channel(VOX_CHANNELS.deadLetter),
  leaseLost: channel(VOX_CHANNELS.leaseLost),
};
