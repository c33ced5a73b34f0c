import { IsOptional } from 'class-validator';
import { IsErrorInfo } from '../../rules/is-error-info.decorator.js';
import { IsFaxLinks } from '../../rules/is-fax-links.decorator.js';
import { IsIdentifier } from '../../rules/is-identifier.decorator.js';
import { IsMeasure } from '../../rules/is-measure.decorator.js';
import { IsStringOrNumber } from '../../rules/is-string-or-number.decorator.js';
import { IsText } from '../../rules/is-text.decorator.js';
import { IsWireDate } from '../../rules/is-wire-date.decorator.js';
import { IsWord } from '../../rules/is-word.decorator.js';

/** A fax in either direction, Fax v1; which fields are required follows the table of wire-format section 7.1. */
export class FaxDto {
  @IsWord('fax')
  type!: string;

  @IsIdentifier()
  id!: string;

  @IsWord('inbound', 'outbound')
  direction!: string;

  @IsText(256)
  to!: string;

  /** May be empty: a fax machine need not tell its number. */
  @IsText(256)
  from!: string;

  /** An open list. */
  @IsIdentifier()
  status!: string;

  @IsWireDate()
  time!: string;

  @IsStringOrNumber()
  pages!: string | number;

  /** Seconds. */
  @IsMeasure()
  duration!: string | number;

  @IsOptional()
  @IsText(4096)
  url?: string | null;

  @IsOptional()
  @IsFaxLinks()
  links?: unknown;

  @IsOptional()
  @IsErrorInfo()
  error?: unknown;
}
