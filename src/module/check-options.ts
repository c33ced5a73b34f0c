import { VoxConfigError } from '../common/vox-config.error.js';
import type { VoxWebhooksOptions } from '../config/vox-webhooks-options.interface.js';

/**
 * Refuses options that cannot work together.
 * @throws VoxConfigError naming the first of them
 */
export function checkOptions(options: VoxWebhooksOptions): void {
  for (const option of ['onInvalid', 'onUndecodable', 'onUnhandled'] as const) {
    if (options[option] !== 'quarantine' || options.deadLetters) continue;
    throw new VoxConfigError(option, 'is "quarantine" without a sink', 'Set `deadLetters` as well.');
  }
  if (options.outcomeHeader && options.onUnauthorized === 'drop') {
    throw new VoxConfigError('outcomeHeader', 'tells what `onUnauthorized: "drop"` hides', 'Leave one of the two out.');
  }
}
