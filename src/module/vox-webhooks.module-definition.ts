import { ConfigurableModuleBuilder } from '@nestjs/common';
import { createVoxController } from '../nest/create-vox-controller.js';
import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';
import type { VoxWebhooksOptions } from '../config/vox-webhooks-options.interface.js';
import { VOX_EXTRAS } from '../config/vox.tokens.js';

const DEFAULT_NAME = 'default';
/** Method of a class that `forRootAsync` is given by `useClass` or `useExisting`. */
export const FACTORY_METHOD = 'createVoxWebhooksOptions';

/** What stands beside the options, where nothing else is said. */
export const DEFAULTS: Required<Record<keyof VoxModuleExtras, unknown>> & VoxModuleExtras = {
  name: DEFAULT_NAME,
  path: 'webhooks/vox',
  controllerDecorators: [],
  isGlobal: undefined,
};

/** Nest keeps whatever has a default here beside the options factory, and away from the options themselves. */
export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } = new ConfigurableModuleBuilder<VoxWebhooksOptions>({
  moduleName: 'VoxWebhooks',
})
  .setClassMethodName('forRoot')
  .setFactoryMethodName(FACTORY_METHOD)
  .setExtras<VoxModuleExtras>(DEFAULTS, (definition, extras) => {
    const given = Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== undefined));
    const { name, path, controllerDecorators, isGlobal }: VoxModuleExtras = { ...DEFAULTS, ...given };
    const routes = path ? [createVoxController(path, controllerDecorators ?? [])] : [];
    return {
      ...definition,
      global: isGlobal ?? name === DEFAULT_NAME,
      controllers: routes,
      providers: [
        ...(definition.providers ?? []),
        { provide: VOX_EXTRAS, useValue: { name, path, controllerDecorators } },
      ],
    };
  })
  .build();
