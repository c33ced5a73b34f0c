import { IsOptional } from 'class-validator';
import { IsIdentifier } from '../../rules/is-identifier.decorator.js';
import { IsMedia } from '../../rules/is-media.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { IsWireDate } from '../../rules/is-wire-date.decorator.js';
import { IsWord } from '../../rules/is-word.decorator.js';

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
  media?: unknown[] | null;

  @IsWireDate()
  received_at!: string;

  /** Stands in for `id`. */
  @IsOptional()
  @IsIdentifier()
  message_id?: string | null;
}
