import { IsOptional } from 'class-validator';
import { IsMeasure, IsStringOrNumber } from '../../rules/number.decorators.js';
import { IsErrorInfo, IsFaxLinks } from '../../rules/object.decorators.js';
import { IsIdentifier, IsText, IsWireDate, IsWord } from '../../rules/text.decorators.js';

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

  /** May be empty: a fax machine may withhold its number. */
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
