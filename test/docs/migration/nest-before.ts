import type { IncomingMessage } from 'node:http';
import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  Header,
  Inject,
  Injectable,
  Post,
  UseGuards,
} from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';

@Injectable()
class TokenGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<IncomingMessage>();
    return headers.authorization === `Bearer ${process.env['VOX_TOKEN']}`;
  }
}

class ReceiptDto {
  @IsString()
  message_id!: string;

  @IsString()
  status!: string;
}

class CallDto {
  @IsString()
  From!: string;

  @IsOptional()
  @IsString()
  Digits?: string;
}

@Controller('hooks')
@UseGuards(TokenGuard)
export class HooksController {
  constructor(@Inject('LEDGER') private readonly ledger: Map<string, string>) {}

  @Post('receipts')
  receipt(@Body() { message_id, status }: ReceiptDto) {
    this.ledger.set(message_id, status);
  }

  @Post('calls')
  @Header('Content-Type', 'application/xml')
  greet(@Body() { From }: CallDto) {
    this.ledger.set(From, 'called');
    return `<Response><Gather numDigits="1" action="/hooks/menu"><Say>Hello ${From}.</Say></Gather></Response>`;
  }

  @Post('menu')
  @Header('Content-Type', 'application/xml')
  menu(@Body() { Digits }: CallDto) {
    if (Digits === '1') return '<Response><Dial>+12025550100</Dial></Response>';
    return '<Response><Say>Sorry?</Say><Redirect>/hooks/calls</Redirect></Response>';
  }
}
