import { IsOptional } from 'class-validator';
import { IsMedia } from '../../rules/object.decorators.js';
import { RequiredUnless } from '../../rules/required-unless.decorator.js';
import { IsIdentifier, IsText, IsWireDate, IsWord } from '../../rules/text.decorators.js';

/** What every version of an inbound message has in common (wire-format section 4.1). */
export abstract class InboundMessageDto {
  @IsWord('mo')
  type!: string;

  /** No E.164 rule: short codes and brand names write too. */
  @IsIdentifier()
  from!: string;

  @IsIdentifier()
  to!: string;

  @IsOptional()
  @IsText()
  body?: string | null;

  @IsOptional()
  @IsMedia()
  media?: unknown;

  /** Documented as required; the message is one without it too. */
  @IsOptional()
  @IsWireDate()
  received_at?: string | null;

  /** Stands in for `id`. */
  @IsOptional()
  @IsIdentifier()
  message_id?: string | null;
}

/** Inbound message, Messaging v1: documented without an id, though one consumer reads it (wire-format section 4.1). */
export class MessageMoV1Dto extends InboundMessageDto {
  @IsOptional()
  @IsIdentifier()
  id?: string | null;
}

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
