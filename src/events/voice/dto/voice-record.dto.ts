import { IsOptional } from 'class-validator';
import { IsMeasure } from '../../rules/is-measure.decorator.js';
import { IsStringOrNumber } from '../../rules/is-string-or-number.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { VoiceCallDto } from './voice-call.dto.js';

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
