import { IsOptional } from 'class-validator';
import { IsMeasure, IsStringOrNumber } from '../../rules/number.decorators.js';
import { IsText } from '../../rules/text.decorators.js';
import { VoiceCallDto } from './call.dto.js';

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

/** The progress of a `<Pay>`, Voice v0; the parameters below are candidates of wire-format section 6.9. */
export class VoicePayStatusDto extends PaymentDto {
  @IsOptional()
  @IsText(256)
  For?: string | null;

  @IsOptional()
  @IsMeasure()
  Attempt?: string | number | null;

  @IsOptional()
  @IsText(256)
  ErrorType?: string | null;

  @IsOptional()
  @IsText(4096)
  Required?: string | null;
}
