import { readOptions } from '../common/read-options.js';
import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import type { VoxWebhooksOptions } from '../config/vox-webhooks-options.interface.js';
import { memoryDedupeStore } from '../delivery/dedupe/memory-dedupe-store.js';
import { HANG_UP } from '../reply/hang-up.js';
import { checkOptions } from './check-options.js';
import { OPTION_RULES } from './option-rules.js';
import { EXTRA_RULES } from './structure-rules.js';

type Extras = Required<Pick<VoxModuleExtras, 'name' | 'path'>>;

const CALL = 'useFactory: () => ({ auth: [bearer(token)] })';
const BODY = { limit: 262_144, deadline: 5_000, contentTypes: 'strict' } as const;
const CALLS = { deadline: 2_000, fallback: HANG_UP };
const OVERLOAD = { maxRunning: 1_000, maxLoopDelay: 500, watchAcceptQueue: false };

/**
 * Reads and checks the options and fills in the defaults.
 * @param also names of what may stand beside the options
 * @throws VoxConfigError
 */
export function resolveSettings(
  given: VoxWebhooksOptions,
  extras: Extras,
  also = Object.keys(EXTRA_RULES),
): VoxSettings {
  const options = readOptions<VoxWebhooksOptions>(given, OPTION_RULES, { call: CALL, also });
  checkOptions(options);
  const { body, calls, overload, ...rest } = options;
  return {
    authHeaders: [],
    onUnauthorized: 'reject',
    requireHttps: false,
    dto: {},
    onInvalid: options.deadLetters ? 'quarantine' : 'reject',
    onUndecodable: 'reject',
    onUnhandled: options.deadLetters ? 'quarantine' : 'accept',
    acknowledge: 200,
    handlerDeadline: 5_000,
    dedupe: options.dedupe ?? memoryDedupeStore(),
    shutdownGrace: 10_000,
    fastPath: false,
    ...rest,
    outcomeHeader: outcomeHeaderOf(options),
    body: { ...BODY, ...body },
    calls: { ...CALLS, ...calls },
    overload: { ...OVERLOAD, ...overload },
    name: extras.name,
    path: extras.path,
  };
}

/** Details are for whoever develops the application: production tells none, whatever the options say. */
function outcomeHeaderOf({ outcomeHeader, onUnauthorized }: VoxWebhooksOptions): VoxSettings['outcomeHeader'] {
  const isProduction = process.env['NODE_ENV'] === 'production';
  if (outcomeHeader === 'detailed') return !isProduction && 'detailed';
  return outcomeHeader ?? (!isProduction && onUnauthorized !== 'drop');
}
