import { IsOptional } from 'class-validator';
import { IsMeasure } from '../../rules/is-measure.decorator.js';
import { IsStringOrNumber } from '../../rules/is-string-or-number.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { VoiceCallDto } from './voice-call.dto.js';

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
