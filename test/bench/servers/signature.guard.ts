import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
import twilio from 'twilio';
import { TOKEN } from './credential.js';

/** nestjs-twilio brings no guard: this is the one that a user writes around the SDK's check. */
@Injectable()
export class SignatureGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request<unknown, unknown, Record<string, unknown>>>();
    const url = `${request.protocol}://${request.get('host')}${request.originalUrl}`;
    const signature = request.get('x-twilio-signature') ?? '';
    if (!twilio.validateRequest(TOKEN, signature, url, request.body)) throw new UnauthorizedException();
    return true;
  }
}
