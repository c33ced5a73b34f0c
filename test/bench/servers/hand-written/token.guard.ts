import type { IncomingHttpHeaders } from 'node:http';
import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { isTrusted } from './is-trusted.js';

/** The guard that a user writes for a bearer token. */
@Injectable()
export class TokenGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<{ headers: IncomingHttpHeaders }>();
    if (!isTrusted(headers.authorization)) throw new UnauthorizedException();
    return true;
  }
}
