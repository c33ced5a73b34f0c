import { IsIdentifier } from '../../rules/is-identifier.decorator.js';

/** RCS delivery receipt: its other field names are not known, so nothing else is judged (wire-format 16, row 12). */
export class RcsDlrDto {
  @IsIdentifier()
  status!: string;
}
