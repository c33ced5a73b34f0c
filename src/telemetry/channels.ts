import { type Channel, channel, type TracingChannel, tracingChannel } from 'node:diagnostics_channel';
import { VOX_CHANNELS } from './vox-channels.js';
import type { VoxDeliveryMessage } from './vox-delivery-message.interface.js';

type Plain = Exclude<keyof typeof VOX_CHANNELS, 'delivery'>;
type Channels = Readonly<Record<Plain, Channel>> & {
  readonly delivery: TracingChannel<unknown, VoxDeliveryMessage>;
};

/** The channels themselves, looked up once. Ask `hasSubscribers` before anything is put together for one. */
export const CHANNELS: Channels = {
  webhook: channel(VOX_CHANNELS.webhook),
  delivery: tracingChannel(VOX_CHANNELS.delivery),
  stored: channel(VOX_CHANNELS.stored),
  lateResult: channel(VOX_CHANNELS.lateResult),
  deadLetter: channel(VOX_CHANNELS.deadLetter),
  leaseLost: channel(VOX_CHANNELS.leaseLost),
};
