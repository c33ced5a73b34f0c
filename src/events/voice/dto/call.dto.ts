import { IsOptional } from 'class-validator';
import { IsMeasure, IsStringOrNumber } from '../../rules/number.decorators.js';
import { IsVars } from '../../rules/object.decorators.js';
import { IsIdentifier, IsText } from '../../rules/text.decorators.js';

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

/** The end of a call, Voice v0; the parameter below is one of the candidates of wire-format section 6.9. */
export class VoiceStatusDto extends VoiceCallDto {
  @IsOptional()
  @IsMeasure()
  CallDuration?: string | number | null;
}

/** The state of a recording, Voice v0; the parameters below are candidates of wire-format section 6.9. */
export class VoiceRecordingDto extends VoiceCallDto {
  @IsOptional()
  @IsText(256)
  RecordingStatus?: string | null;

  @IsOptional()
  @IsText(256)
  RecordingSid?: string | null;

  @IsOptional()
  @IsText(4096)
  RecordingUrl?: string | null;

  @IsOptional()
  @IsMeasure()
  RecordingDuration?: string | number | null;

  @IsOptional()
  @IsMeasure()
  RecordingChannels?: string | number | null;
}
