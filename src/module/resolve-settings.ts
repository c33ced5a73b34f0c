import { memoryDedupeStore } from '../delivery/dedupe/memory-dedupe-store.js';
import { HANG_UP } from '../reply/hang-up.js';
import { checkOptions } from './check-options.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';
import type { VoxWebhooksOptions } from '../config/vox-webhooks-options.interface.js';

type Structure = Required<Pick<VoxModuleExtras, 'name' | 'path'>>;

/**
 * Checks the options and fills in the defaults.
 * @throws VoxConfigError
 */
export function resolveSettings(options: VoxWebhooksOptions, structure: Structure): VoxSettings {
  checkOptions(options, structure);
  return {
    onUnauthorized: 'reject',
    requireHttps: false,
    bodyLimit: 262_144,
    bodyDeadline: 5_000,
    contentTypes: 'strict',
    dto: {},
    onInvalid: options.deadLetters ? 'quarantine' : 'reject',
    onUndecodable: 'reject',
    onUnhandled: 'accept',
    acknowledge: 200,
    handlerDeadline: 5_000,
    dedupe: options.dedupe ?? memoryDedupeStore(),
    replyDeadline: 2_000,
    fallback: HANG_UP,
    replayWindow: 3_000,
    maxRunning: 1_000,
    maxLoopDelay: 500,
    shutdownGrace: 10_000,
    shortcut: true,
    ...definedOf(options),
    ...structure,
  };
}

/** An option that is present but undefined means its default. */
function definedOf(options: VoxWebhooksOptions): VoxWebhooksOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as VoxWebhooksOptions;
}
