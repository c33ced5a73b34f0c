import type { VoxModuleExtras } from './vox-module-extras.interface.js';
import type { VoxWebhooksOptions } from './vox-webhooks-options.interface.js';

type Group = 'body' | 'calls' | 'overload';
type Optional = 'deadLetters' | 'delivery' | 'publicUrl';

/** The options with every default filled in. */
export type VoxSettings = Required<Omit<VoxWebhooksOptions, Group | Optional>> &
  Pick<VoxWebhooksOptions, Optional> & {
    readonly [Name in Group]: Required<NonNullable<VoxWebhooksOptions[Name]>>;
  } & Required<Pick<VoxModuleExtras, 'name' | 'path'>>;
