import { Body, Controller, Header, HttpCode, Post, Req, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
import twilio from 'twilio';

@Controller('hooks')
export class HooksController {
  @Post('calls')
  @HttpCode(200)
  @Header('Content-Type', 'application/xml')
  greet(@Req() request: Request, @Body() call: Record<string, string>) {
    const url = `https://${request.headers.host ?? ''}${request.url}`;
    const signature = request.get('X-Twilio-Signature') ?? '';
    if (!twilio.validateRequest('auth-token', signature, url, call)) throw new UnauthorizedException();
    const response = new twilio.twiml.VoiceResponse();
    response.say(`Hello ${call['From']}.`);
    response.hangup();
    return response.toString();
  }
}
