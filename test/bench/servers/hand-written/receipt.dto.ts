import { IsIn, IsISO8601, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** The ten fields of a delivery receipt. */
export class ReceiptDto {
  @IsString()
  channel!: string;

  @IsIn(['per_recipient'])
  type!: string;

  @IsString()
  api_version!: string;

  @IsNotEmpty()
  @IsString()
  message_id!: string;

  @IsOptional()
  @MaxLength(256)
  tag?: string;

  @IsOptional()
  @MaxLength(256)
  bulk_tag?: string;

  @Matches(/^\+?\d{3,15}$/)
  to!: string;

  @IsOptional()
  @MaxLength(256)
  from?: string;

  @IsNotEmpty()
  @IsString()
  status!: string;

  @IsISO8601()
  time!: string;
}
