import { IsOptional } from 'class-validator';
import { IsStringOrNumber } from '../../rules/is-string-or-number.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { VoiceCallDto } from './voice-call.dto.js';

/** What `<Pay>` may tell of a card or an account, Voice v0: candidates of wire-format section 6.9. */
export abstract class PaymentDto extends VoiceCallDto {
  @IsOptional()
  @IsText(256)
  PaymentMethod?: string | null;

  @IsOptional()
  @IsStringOrNumber()
  PaymentCardNumber?: string | number | null;

  @IsOptional()
  @IsText(256)
  PaymentCardType?: string | null;

  @IsOptional()
  @IsStringOrNumber()
  PaymentCardPostalCode?: string | number | null;

  @IsOptional()
  @IsStringOrNumber()
  ExpirationDate?: string | number | null;

  @IsOptional()
  @IsStringOrNumber()
  SecurityCode?: string | number | null;

  @IsOptional()
  @IsStringOrNumber()
  BankAccountNumber?: string | number | null;

  @IsOptional()
  @IsStringOrNumber()
  BankRoutingNumber?: string | number | null;

  @IsOptional()
  @IsText(256)
  BankAccountType?: string | null;
}
