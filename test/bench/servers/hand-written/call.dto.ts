import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

/** The ten fields of a call. */
export class CallDto {
  @IsNotEmpty()
  @IsString()
  CallSid!: string;

  @IsString()
  AccountID!: string;

  @IsString()
  TrunkID!: string;

  @MaxLength(256)
  From!: string;

  @MaxLength(256)
  To!: string;

  @IsString()
  CallStatus!: string;

  @IsString()
  ApiVersion!: string;

  @IsOptional()
  @IsString()
  AnsweredBy?: string;

  @IsOptional()
  @MaxLength(256)
  Tag?: string;

  @IsOptional()
  @MaxLength(256)
  BulkTag?: string;
}
