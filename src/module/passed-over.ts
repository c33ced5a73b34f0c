import type { ApplicationConfig } from '@nestjs/core';
import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';

/**
 * What of the application does not see a webhook on the fast path, in words.
 * @param behind what that is on this platform besides guards, interceptors and filters
 */
export function passedOver(
  behind: string,
  application: ApplicationConfig,
  { controllerDecorators = [] }: VoxModuleExtras,
): string {
  const requestScoped = [
    application.getGlobalRequestGuards(),
    application.getGlobalRequestInterceptors(),
    application.getGlobalRequestFilters(),
  ].flatMap((wrappers) => wrappers.map(({ metatype, name }) => metatype?.name ?? String(name)));
  const shared = [
    application.getGlobalGuards(),
    application.getGlobalInterceptors(),
    application.getGlobalFilters(),
  ].flatMap((enhancers) => enhancers.map(({ constructor }) => constructor.name));
  const named = [...new Set([...shared, ...requestScoped])];
  const parts = [
    behind,
    ...(named.length > 0 ? [`the global ${named.join(', ')}`] : []),
    ...(controllerDecorators.length > 0 ? [`the ${controllerDecorators.length} of controllerDecorators`] : []),
  ];
  return parts.join(' and ');
}
