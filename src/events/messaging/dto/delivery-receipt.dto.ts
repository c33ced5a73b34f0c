import { IsOptional } from 'class-validator';
import { IsErrorInfo } from '../../rules/object.decorators.js';
import { RequiredUnless } from '../../rules/required-unless.decorator.js';
import { IsIdentifier, IsStringOrStrings, IsText, IsWireDate } from '../../rules/text.decorators.js';

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

/** Delivery receipt, Messaging v1; also the older form that has `id` and no `api_version`. */
export class MessageDlrV1Dto extends DeliveryReceiptDto {
  /** Required by the documentation, missing in every receipt that was seen. */
  @IsOptional()
  @IsText(256)
  batch_id?: string | null;
}

/** Delivery receipt of the generation that names its channel and version (wire-format section 4.2, live key set). */
export class MessageDlr20250201Dto extends DeliveryReceiptDto {
  @IsOptional()
  @IsText(256)
  channel?: string | null;

  @IsOptional()
  @IsText(256)
  api_version?: string | null;
}
