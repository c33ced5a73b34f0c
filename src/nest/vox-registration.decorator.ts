import { SetMetadata } from '@nestjs/common';
import { VOX_REGISTRATION_NAME } from '../config/vox.tokens.js';

/**
 * Says which registration of the module guards, validates and answers on a controller of your own, or on one of its routes,
 * where its module imports several. Without it the one that the module imports first does, and the start-up report says so.
 *
 * @param name the `name` of the registration
 * @example
 * @VoxRegistration('billing')
 * @UseGuards(VoxAuthGuard)
 * @Controller('billing/hooks')
 * export class BillingHooks {}
 */
export function VoxRegistration(name: string): ClassDecorator & MethodDecorator {
  return SetMetadata(VOX_REGISTRATION_NAME, name);
}
