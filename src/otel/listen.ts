import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { VOX_CHANNELS } from '../telemetry/channels.js';
import type {
  VoxDeadLetterMessage,
  VoxDeliveryMessage,
  VoxLateResultMessage,
  VoxLeaseLostMessage,
  VoxStoredMessage,
  VoxWebhookMessage,
} from '../telemetry/vox-messages.interface.js';

type Names = typeof VOX_CHANNELS;

/** The message of each channel that is subscribed to here. */
interface Messages
  extends
    Record<Names['webhook'], VoxWebhookMessage>,
    Record<`tracing:${Names['delivery']}:${'start' | 'asyncEnd'}`, VoxDeliveryMessage>,
    Record<Names['stored'], VoxStoredMessage>,
    Record<Names['lateResult'], VoxLateResultMessage>,
    Record<Names['deadLetter'], VoxDeadLetterMessage>,
    Record<Names['leaseLost'], VoxLeaseLostMessage> {}

/** Subscribes, and returns the function that unsubscribes. */
export function listen<Name extends keyof Messages>(
  channel: Name,
  listener: (message: Messages[Name]) => void,
): () => void {
  // Node types every message as unknown; only this package publishes on these channels.
  const onMessage = (message: unknown): void => listener(message as Messages[Name]);
  subscribe(channel, onMessage);
  return () => void unsubscribe(channel, onMessage);
}
