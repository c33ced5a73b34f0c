import { IsOptional } from 'class-validator';
import { RequiredUnless } from '../../rules/required-unless.decorator.js';
import { IsIdentifier } from '../../rules/text.decorators.js';

/** RCS inbound message or tap: one discriminator, and nothing else is validated (wire-format section 16, row 12). */
export class RcsMoDto {
  @RequiredUnless('status')
  @IsIdentifier()
  type?: string | null;

  @IsOptional()
  @IsIdentifier()
  status?: string | null;
}

/** RCS delivery receipt: its other field names are not known, so nothing else is validated (wire-format 16, row 12). */
export class RcsDlrDto {
  @IsIdentifier()
  status!: string;
}
