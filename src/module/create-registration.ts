import {
  type ApplicationConfig,
  type DiscoveryService,
  MetadataScanner,
  type ModuleRef,
  type ModulesContainer,
} from '@nestjs/core';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import { EnhancedCalls } from '../handlers/enhanced-calls.js';
import { HandlerBinder } from '../handlers/handler-binder.js';
import { HandlerExplorer } from '../handlers/handler.explorer.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import { composeRegistration } from '../receiver/compose-registration.js';
import type { Registration } from '../receiver/registration.interface.js';
import { mountedPath } from '../routing/mounted-path.js';
import type { RegistrationCheck } from '../routing/registration-check.js';
import { WebhookPaths } from '../routing/webhook-paths.js';

/** Makes the parts of a registration out of its settings and what the container knows. */
export function createRegistration(
  settings: VoxSettings,
  registrations: RegistrationCheck,
  application: ApplicationConfig,
  modules: ModulesContainer,
  discovery: DiscoveryService,
  moduleRef: ModuleRef,
): Registration {
  const { name, path, publicUrl = '' } = settings;
  const binder = new HandlerBinder(discovery, new EnhancedCalls(modules), moduleRef);
  const explorer = new HandlerExplorer(discovery, new MetadataScanner(), modules, binder);
  const handlers = new HandlerRegistry(explorer, name, () => registrations.names);
  const paths = new WebhookPaths(path !== false, publicUrl.replace(/\/+$/, ''), () =>
    mountedPath(
      path || '',
      application,
      modules,
      ({ providers }) => providers.get(VOX_SETTINGS)?.instance === settings,
    ),
  );
  return composeRegistration(settings, paths, handlers, (other) => registrations.find(other));
}
