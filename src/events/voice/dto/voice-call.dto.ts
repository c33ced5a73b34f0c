import { IsOptional } from 'class-validator';
import { IsIdentifier } from '../../rules/is-identifier.decorator.js';
import { IsStringOrNumber } from '../../rules/is-string-or-number.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { IsVars } from '../../rules/is-vars.decorator.js';

/**
 * The basic parameters of a call, Voice v0 (wire-format section 6.1). Only the call id is required: a violation here
 * costs a caller the answer, so all else may be missing or blank, and lists of values are open.
 */
export class VoiceCallDto {
  @IsIdentifier()
  CallSid!: string;

  @IsOptional()
  @IsStringOrNumber()
  AccountID?: string | number | null;

  @IsOptional()
  @IsStringOrNumber()
  TrunkID?: string | number | null;

  @IsOptional()
  @IsText(256)
  From?: string | null;

  @IsOptional()
  @IsText(256)
  To?: string | null;

  @IsOptional()
  @IsText(256)
  CallStatus?: string | null;

  @IsOptional()
  @IsStringOrNumber()
  ApiVersion?: string | number | null;

  @IsOptional()
  @IsText(256)
  AnsweredBy?: string | null;

  @IsOptional()
  @IsVars()
  Vars?: unknown;

  @IsOptional()
  @IsText(256)
  Tag?: string | null;

  @IsOptional()
  @IsText(256)
  tag?: string | null;

  @IsOptional()
  @IsText(256)
  BulkTag?: string | null;

  @IsOptional()
  @IsText(256)
  bulk_tag?: string | null;
}
