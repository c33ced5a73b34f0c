import { IsOptional } from 'class-validator';
import { IsErrorInfo, IsMedia } from '../../rules/object.decorators.js';
import { RequiredUnless } from '../../rules/required-unless.decorator.js';
import { IsIdentifier, IsStringOrStrings, IsText, IsWireDate } from '../../rules/text.decorators.js';

/**
 * RCS inbound message or tap. Only a discriminator is required, for the other names are assumed to be those of messaging
 * (wire-format section 16, row 12).
 */
export class RcsMoDto {
  @RequiredUnless('status')
  @IsIdentifier()
  type?: string | null;

  @IsOptional()
  @IsIdentifier()
  status?: string | null;

  @IsOptional()
  @IsIdentifier()
  id?: string | null;

  @IsOptional()
  @IsIdentifier()
  message_id?: string | null;

  @IsOptional()
  @IsText(256)
  from?: string | null;

  @IsOptional()
  @IsText(256)
  to?: string | null;

  @IsOptional()
  @IsText()
  body?: string | null;

  @IsOptional()
  @IsMedia()
  media?: unknown;

  @IsOptional()
  @IsWireDate()
  received_at?: string | null;

  @IsOptional()
  @IsText(4096)
  callback_data?: string | null;
}

/** RCS delivery receipt. Only its status is required, for the other names are assumed (wire-format section 16, row 12). */
export class RcsDlrDto {
  @IsIdentifier()
  status!: string;

  @IsOptional()
  @IsIdentifier()
  message_id?: string | null;

  @IsOptional()
  @IsIdentifier()
  id?: string | null;

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
