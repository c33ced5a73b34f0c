import { VoxConfigError } from '../common/vox-config.error.js';
import type { VoxWebhooksOptions } from '../config/vox-webhooks-options.interface.js';
import { checkEvent } from '../events/check-event.js';
import { checkDto } from './check-dto.js';

/**
 * Refuses options that cannot work together, and schemas that cannot be kept.
 * @throws VoxConfigError naming the first of them
 */
export function checkOptions(options: VoxWebhooksOptions): void {
  for (const option of ['onInvalid', 'onUndecodable', 'onUnhandled'] as const) {
    if (options[option] !== 'quarantine' || options.deadLetters) continue;
    throw new VoxConfigError(option, 'is "quarantine" without a sink', 'Set `deadLetters` as well.');
  }
  for (const [event, Dto] of Object.entries(options.dto ?? {})) {
    checkEvent(event, (...words) => new VoxConfigError('dto', ...words));
    checkDto(event, Dto);
  }
  if (options.outcomeHeader && options.onUnauthorized === 'drop') {
    throw new VoxConfigError('outcomeHeader', 'tells what `onUnauthorized: "drop"` hides', 'Leave one of the two out.');
  }
}
