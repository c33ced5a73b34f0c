import { IsOptional } from 'class-validator';
import { IsIdentifier } from '../../rules/is-identifier.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { RequiredUnless } from '../../rules/required-unless.decorator.js';
import { InboundMessageDto } from './inbound-message.dto.js';

/** Inbound message of the generation that names its channel and version (wire-format section 4.1, live capture). */
export class MessageMo20250201Dto extends InboundMessageDto {
  @RequiredUnless('message_id')
  @IsIdentifier()
  id?: string | null;

  @IsOptional()
  @IsText(256)
  channel?: string | null;

  @IsOptional()
  @IsText(256)
  api_version?: string | null;
}
