import type { VOX_CHANNELS } from '../telemetry/vox-channels.js';
import type { VoxDeadLetterMessage } from '../telemetry/vox-dead-letter-message.interface.js';
import type { VoxDeliveryMessage } from '../telemetry/vox-delivery-message.interface.js';
import type { VoxLateResultMessage } from '../telemetry/vox-late-result-message.interface.js';
import type { VoxLeaseLostMessage } from '../telemetry/vox-lease-lost-message.interface.js';
import type { VoxStoredMessage } from '../telemetry/vox-stored-message.interface.js';
import type { VoxWebhookMessage } from '../telemetry/vox-webhook-message.interface.js';

type Names = typeof VOX_CHANNELS;

/** What comes on which channel, of those that are listened to here. */
export interface HeardMessages
  extends
    Record<Names['webhook'], VoxWebhookMessage>,
    Record<`tracing:${Names['delivery']}:${'start' | 'asyncEnd'}`, VoxDeliveryMessage>,
    Record<Names['stored'], VoxStoredMessage>,
    Record<Names['lateResult'], VoxLateResultMessage>,
    Record<Names['deadLetter'], VoxDeadLetterMessage>,
    Record<Names['leaseLost'], VoxLeaseLostMessage> {}
