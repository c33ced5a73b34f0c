import type { Provider } from '@nestjs/common';
import { ApplicationConfig, DiscoveryService, ModuleRef, ModulesContainer } from '@nestjs/core';
import { VOX_REGISTRATION, VOX_SETTINGS } from '../config/vox.tokens.js';
import { RegistrationCheck } from '../routing/registration-check.js';
import { createRegistration } from './create-registration.js';
import { ReceiverLifecycle } from './receiver-lifecycle.js';
import { VoxHealth } from './vox-health.js';

/** What a receiver and a worker have in common. The lifecycle comes first: the others find the handlers explored. */
export const REGISTRATION_PROVIDERS: Provider[] = [
  RegistrationCheck,
  {
    provide: VOX_REGISTRATION,
    useFactory: createRegistration,
    inject: [VOX_SETTINGS, RegistrationCheck, ApplicationConfig, ModulesContainer, DiscoveryService, ModuleRef],
  },
  ReceiverLifecycle,
  VoxHealth,
];
