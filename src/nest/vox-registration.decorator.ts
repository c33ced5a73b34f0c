import { SetMetadata } from '@nestjs/common';
import { checkArgument } from '../common/check-argument.js';
import { ofType } from '../common/option-rule.js';
import { VOX_REGISTRATION_NAME } from '../config/vox.tokens.js';

const NAME = ofType('string', "the name of a registration: @VoxRegistration('billing')");

/**
 * Says which registration of the module guards, validates and answers on a controller of your own, or on one of its routes,
 * where its module imports several. Without it the one that the module imports first does, and the start-up report says so.
 *
 * @param name the `name` of the registration
 * @throws VoxConfigError at once without a name
 * @example
 * @VoxRegistration('billing')
 * @UseGuards(VoxAuthGuard)
 * @Controller('billing/hooks')
 * export class BillingHooks {}
 */
export function VoxRegistration(name: string): ClassDecorator & MethodDecorator {
  checkArgument('@VoxRegistration', name, NAME);
  return SetMetadata(VOX_REGISTRATION_NAME, name);
}
