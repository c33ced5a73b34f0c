import { IsOptional } from 'class-validator';
import { IsIdentifier } from '../../rules/is-identifier.decorator.js';
import { InboundMessageDto } from './inbound-message.dto.js';

/** Inbound message, Messaging v1: documented without an id, though one consumer reads it (wire-format section 4.1). */
export class MessageMoV1Dto extends InboundMessageDto {
  @IsOptional()
  @IsIdentifier()
  id?: string | null;
}
