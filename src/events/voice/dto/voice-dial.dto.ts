import { IsOptional } from 'class-validator';
import { IsMeasure } from '../../rules/is-measure.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { VoiceCallDto } from './voice-call.dto.js';

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
