import { resolveSettings } from '../../module/resolve-settings.js';
import { VoxConfigError } from '../../common/vox-config.error.js';
import type { VoxSettings } from '../../config/vox-settings.interface.js';
import type { VoxWorkerOptions } from './vox-worker-options.interface.js';

/**
 * The settings of a process that nobody can send requests to.
 * @throws VoxConfigError
 */
export function resolveWorkerSettings(
  options: VoxWorkerOptions,
  structure: Pick<VoxSettings, 'name' | 'path'>,
): VoxSettings {
  const settings = resolveSettings({ ...options, auth: 'none', dedupe: false }, structure, ['name']);
  if (!settings.delivery)
    throw new VoxConfigError('delivery', 'is missing', 'Give the worker the queue of the receiver.');
  if (settings.delivery.works === false)
    throw new VoxConfigError('delivery', 'only stores', 'Leave out `concurrency: false`: a worker is there to work.');
  return settings;
}
