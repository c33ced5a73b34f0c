import { IsOptional } from 'class-validator';
import { IsMeasure } from '../../rules/is-measure.decorator.js';
import { IsStringOrNumber } from '../../rules/is-string-or-number.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { VoiceCallDto } from './voice-call.dto.js';

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
  @IsStringOrNumber()
  RecordingChannels?: string | number | null;
}
