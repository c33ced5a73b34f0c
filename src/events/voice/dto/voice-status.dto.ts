import { IsOptional } from 'class-validator';
import { IsMeasure } from '../../rules/is-measure.decorator.js';
import { VoiceCallDto } from './voice-call.dto.js';

/** The end of a call, Voice v0; the parameter below is one of the candidates of wire-format section 6.9. */
export class VoiceStatusDto extends VoiceCallDto {
  @IsOptional()
  @IsMeasure()
  CallDuration?: string | number | null;
}
