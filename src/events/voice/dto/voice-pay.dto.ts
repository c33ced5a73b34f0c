import { IsOptional } from 'class-validator';
import { IsStringOrNumber } from '../../rules/is-string-or-number.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { PaymentDto } from './payment.dto.js';

/** The end of a `<Pay>`, Voice v0; the parameters below are candidates of wire-format section 6.9. */
export class VoicePayDto extends PaymentDto {
  @IsOptional()
  @IsText(256)
  Result?: string | null;

  @IsOptional()
  @IsText(4096)
  PaymentToken?: string | null;

  @IsOptional()
  @IsStringOrNumber()
  PaymentConfirmationCode?: string | number | null;

  @IsOptional()
  @IsText(256)
  PaymentConnector?: string | null;

  @IsOptional()
  @IsText()
  PaymentError?: string | null;
}
