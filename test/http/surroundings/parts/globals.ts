import {
  type ArgumentsHost,
  type CallHandler,
  type CanActivate,
  Catch,
  type ExceptionFilter,
  type ExecutionContext,
  HttpException,
  Injectable,
  type NestInterceptor,
  Scope,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { map } from 'rxjs';
import { Ledger } from './ledger.js';

/** As an application has it that is closed to all but what is marked. */
export class ClosedGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return Reflect.getMetadata('public', context.getClass()) === true;
  }
}

/** Lets everybody in, and is made anew for every request. */
@Injectable({ scope: Scope.REQUEST })
export class ScopedGuard implements CanActivate {
  constructor(private readonly ledger: Ledger) {}
  canActivate(): boolean {
    return this.ledger.notes.length >= 0;
  }
}

/** As an application has it whose every answer is `{ data: … }`. */
export class EnvelopeInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler) {
    return next.handle().pipe(map((data: unknown) => ({ data })));
  }
}

/** Sees every exception, and answers in a format of its own with the status that the exception asks for. */
@Catch()
@Injectable()
export class EverythingFilter implements ExceptionFilter {
  readonly seen: unknown[] = [];
  constructor(private readonly host: HttpAdapterHost) {}
  catch(exception: unknown, context: ArgumentsHost): void {
    this.seen.push(exception);
    const status = exception instanceof HttpException ? exception.getStatus() : 500;
    const response: unknown = context.switchToHttp().getResponse();
    this.host.httpAdapter.reply(response, { oops: status }, status);
  }
}
