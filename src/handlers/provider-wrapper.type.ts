import type { DiscoveryService } from '@nestjs/core';

/** What Nest knows of a provider or controller. */
export type ProviderWrapper = ReturnType<DiscoveryService['getProviders']>[number];
