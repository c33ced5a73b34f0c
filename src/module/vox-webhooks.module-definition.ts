import { ConfigurableModuleBuilder } from '@nestjs/common';
import { createVoxController } from './create-vox-controller.js';
import type { VoxStructure } from './vox-structure.interface.js';
import type { VoxWebhooksOptions } from './vox-webhooks-options.interface.js';
import { VOX_STRUCTURE } from './vox.tokens.js';

export const DEFAULT_NAME = 'default';
export const DEFAULT_PATH = 'webhooks/vox';

export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } = new ConfigurableModuleBuilder<VoxWebhooksOptions>({
  moduleName: 'VoxWebhooks',
})
  .setClassMethodName('forRoot')
  .setFactoryMethodName('createVoxWebhooksOptions')
  .setExtras<VoxStructure>({}, (definition, extras) => {
    const { name = DEFAULT_NAME, path = DEFAULT_PATH, controllerDecorators = [] } = extras;
    return {
      ...definition,
      global: extras.isGlobal ?? name === DEFAULT_NAME,
      controllers: path === false ? [] : [createVoxController(path, controllerDecorators)],
      providers: [...(definition.providers ?? []), { provide: VOX_STRUCTURE, useValue: { name, path } }],
    };
  })
  .build();
