import { IsOptional } from 'class-validator';
import { IsStringOrNumber } from '../../rules/is-string-or-number.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { PaymentDto } from './payment.dto.js';

/** The progress of a `<Pay>`, Voice v0; the parameters below are candidates of wire-format section 6.9. */
export class VoicePayStatusDto extends PaymentDto {
  @IsOptional()
  @IsText(256)
  For?: string | null;

  @IsOptional()
  @IsStringOrNumber()
  Attempt?: string | number | null;

  @IsOptional()
  @IsText(256)
  ErrorType?: string | null;

  @IsOptional()
  @IsText(4096)
  Required?: string | null;
}
