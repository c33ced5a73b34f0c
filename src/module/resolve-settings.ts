import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import type { VoxWebhooksOptions } from '../config/vox-webhooks-options.interface.js';
import { memoryDedupeStore } from '../delivery/dedupe/memory-dedupe-store.js';
import { HANG_UP } from '../reply/hang-up.js';
import { checkOptions } from './check-options.js';

type Extras = Required<Pick<VoxModuleExtras, 'name' | 'path'>>;

const BODY = { limit: 262_144, deadline: 5_000, contentTypes: 'strict' } as const;
const CALLS = { deadline: 2_000, fallback: HANG_UP };
const OVERLOAD = { maxRunning: 1_000, maxLoopDelay: 500, watchAcceptQueue: false };

/**
 * Checks the options and fills in the defaults.
 * @throws VoxConfigError
 */
export function resolveSettings(options: VoxWebhooksOptions, extras: Extras): VoxSettings {
  checkOptions(options, extras);
  const { body, calls, overload, ...rest } = options;
  return {
    onUnauthorized: 'reject',
    requireHttps: false,
    dto: {},
    onInvalid: options.deadLetters ? 'quarantine' : 'reject',
    onUndecodable: 'reject',
    onUnhandled: 'accept',
    acknowledge: 200,
    handlerDeadline: 5_000,
    dedupe: options.dedupe ?? memoryDedupeStore(),
    shutdownGrace: 10_000,
    fastPath: false,
    ...definedOf(rest),
    body: { ...BODY, ...definedOf(body ?? {}) },
    calls: { ...CALLS, ...definedOf(calls ?? {}) },
    overload: { ...OVERLOAD, ...definedOf(overload ?? {}) },
    name: extras.name,
    path: extras.path,
  };
}

/** An option that is present but undefined means its default. */
function definedOf<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
}
