import { IsOptional } from 'class-validator';
import { IsMeasure, IsStringOrNumber } from '../../rules/number.decorators.js';
import { IsText } from '../../rules/text.decorators.js';
import { VoiceCallDto } from './call.dto.js';

/** The end of a `<Dial>`, Voice v0; the parameters below are candidates of wire-format section 6.9. */
export class VoiceDialDto extends VoiceCallDto {
  @IsOptional()
  @IsText(256)
  DialCallStatus?: string | null;

  @IsOptional()
  @IsText(256)
  DialCallSid?: string | null;

  @IsOptional()
  @IsMeasure()
  DialCallDuration?: string | number | null;

  @IsOptional()
  @IsText(4096)
  RecordingUrl?: string | null;
}

/** The end of a `<Gather>`, Voice v0; the parameters below are candidates of wire-format section 6.9. */
export class VoiceGatherDto extends VoiceCallDto {
  @IsOptional()
  @IsStringOrNumber()
  Digits?: string | number | null;

  @IsOptional()
  @IsText()
  SpeechResult?: string | null;

  @IsOptional()
  @IsMeasure()
  Confidence?: string | number | null;
}

/** The end of a `<Record>`, Voice v0; the parameters below are candidates of wire-format section 6.9. */
export class VoiceRecordDto extends VoiceCallDto {
  @IsOptional()
  @IsText(4096)
  RecordingUrl?: string | null;

  @IsOptional()
  @IsMeasure()
  RecordingDuration?: string | number | null;

  @IsOptional()
  @IsStringOrNumber()
  Digits?: string | number | null;
}
