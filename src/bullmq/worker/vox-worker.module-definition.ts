import { ConfigurableModuleBuilder } from '@nestjs/common';
import { VOX_EXTRAS } from '../../config/vox.tokens.js';
import type { VoxWorkerExtras, VoxWorkerOptions } from './vox-worker-options.interface.js';

/** Method of a class that `forRootAsync` is given by `useClass` or `useExisting`. */
export const FACTORY_METHOD = 'createVoxWorkerOptions';

/** A worker has the extras of a receiver without routes. */
export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } = new ConfigurableModuleBuilder<VoxWorkerOptions>({
  moduleName: 'VoxWorker',
})
  .setClassMethodName('forRoot')
  .setFactoryMethodName(FACTORY_METHOD)
  .setExtras<VoxWorkerExtras>({ name: 'default' }, (definition, { name = 'default' }) => ({
    ...definition,
    providers: [...(definition.providers ?? []), { provide: VOX_EXTRAS, useValue: { name, path: false } }],
  }))
  .build();
