import { IsOptional } from 'class-validator';
import { IsMeasure } from '../../rules/number.decorators.js';
import { IsErrorInfo, IsFaxLinks } from '../../rules/object.decorators.js';
import { IsIdentifier, IsText, IsWireDate, IsWord } from '../../rules/text.decorators.js';

/**
 * A fax in either direction, Fax v1. Time, pages and duration are documented as required (wire-format section 7.1), yet a
 * fax is one without them too.
 */
export class FaxDto {
  @IsWord('fax')
  type!: string;

  @IsIdentifier()
  id!: string;

  @IsWord('inbound', 'outbound')
  direction!: string;

  @IsText(256)
  to!: string;

  /** May be empty: a fax machine may withhold its number. */
  @IsText(256)
  from!: string;

  /** An open list. */
  @IsIdentifier()
  status!: string;

  @IsOptional()
  @IsWireDate()
  time?: string | null;

  @IsOptional()
  @IsMeasure()
  pages?: string | number | null;

  /** Seconds. */
  @IsOptional()
  @IsMeasure()
  duration?: string | number | null;

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
