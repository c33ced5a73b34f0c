import { IsOptional } from 'class-validator';
import { IsErrorInfo } from '../../rules/is-error-info.decorator.js';
import { IsIdentifier } from '../../rules/is-identifier.decorator.js';
import { IsStringOrStrings } from '../../rules/is-string-or-strings.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { IsWireDate } from '../../rules/is-wire-date.decorator.js';
import { RequiredUnless } from '../../rules/required-unless.decorator.js';

/** What every version of a delivery receipt has in common (wire-format section 4.2). */
export abstract class DeliveryReceiptDto {
  @RequiredUnless('id')
  @IsIdentifier()
  message_id?: string | null;

  /** Older name of `message_id`. */
  @IsOptional()
  @IsIdentifier()
  id?: string | null;

  /** An open list: a new word is no violation. */
  @IsIdentifier()
  status!: string;

  /** Documented as `per_recipient`; what the current generation sends was not recorded. */
  @IsOptional()
  @IsText(256)
  type?: string | null;

  @IsOptional()
  @IsStringOrStrings()
  to?: string | string[] | null;

  @IsOptional()
  @IsText(256)
  from?: string | null;

  @IsOptional()
  @IsWireDate()
  time?: string | null;

  @IsOptional()
  @IsText(256)
  tag?: string | null;

  @IsOptional()
  @IsText(256)
  bulk_tag?: string | null;

  @IsOptional()
  @IsErrorInfo()
  error?: unknown;
}
