import { ConfigurableModuleBuilder } from '@nestjs/common';
import { VOX_EXTRAS } from '../../config/vox.tokens.js';
import type { VoxWorkerOptions } from './vox-worker-options.interface.js';
import type { VoxWorkerStructure } from './vox-worker-structure.interface.js';

/** A worker has the structure of a receiver without routes. */
export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } = new ConfigurableModuleBuilder<VoxWorkerOptions>({
  moduleName: 'VoxWorker',
})
  .setClassMethodName('forRoot')
  .setFactoryMethodName('createVoxWorkerOptions')
  .setExtras<VoxWorkerStructure>({ name: 'default' }, (definition, { name = 'default' }) => ({
    ...definition,
    providers: [...(definition.providers ?? []), { provide: VOX_EXTRAS, useValue: { name, path: false } }],
  }))
  .build();
