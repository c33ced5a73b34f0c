import type { VoxModuleExtras } from './vox-module-extras.interface.js';
import type { VoxWebhooksOptions } from './vox-webhooks-options.interface.js';

type Optional = 'deadLetters' | 'delivery' | 'publicUrl';

/** The options with every default filled in: what the rooms read. */
export type VoxSettings = Required<Omit<VoxWebhooksOptions, Optional>> &
  Pick<VoxWebhooksOptions, Optional> &
  Required<Pick<VoxModuleExtras, 'name' | 'path'>>;
