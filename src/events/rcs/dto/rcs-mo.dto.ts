import { IsOptional } from 'class-validator';
import { IsIdentifier } from '../../rules/is-identifier.decorator.js';
import { RequiredUnless } from '../../rules/required-unless.decorator.js';

/** RCS inbound message or tap: one discriminator, and nothing else is judged (wire-format section 16, row 12). */
export class RcsMoDto {
  @RequiredUnless('status')
  @IsIdentifier()
  type?: string | null;

  @IsOptional()
  @IsIdentifier()
  status?: string | null;
}
