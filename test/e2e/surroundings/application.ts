import {
  type ArgumentsHost,
  Body,
  type CallHandler,
  type CanActivate,
  Catch,
  Controller,
  type ExceptionFilter,
  type ExecutionContext,
  Get,
  HttpException,
  Injectable,
  type NestInterceptor,
  Post,
  Query,
  SetMetadata,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { OnVoxEvent, type VoxEvent, type VoiceCall } from 'nestjs-vox-webhooks';
import { map } from 'rxjs';

export const DOCUMENT = '<Response><Say>Hello &amp; welcome</Say></Response>';
export const failure = new Error('the database is away');

/** Handlers that note what they got. */
@Injectable()
export class Handlers {
  readonly seen: VoxEvent[] = [];
  @OnVoxEvent('sms.mo')
  message(message: VoxEvent): { readonly ignored: true } {
    this.seen.push(message);
    return { ignored: true };
  }
  @OnVoxEvent('voice.inbound')
  call(call: VoiceCall): string {
    this.seen.push(call);
    return DOCUMENT;
  }
  @OnVoxEvent('fax.inbound')
  fails(): void {
    throw failure;
  }
  @OnVoxEvent('voice.answered')
  failsToAnswer(): string {
    throw failure;
  }
}

export const Public = (): ClassDecorator => SetMetadata('public', true);

/** As an application has it that is closed to all but what is marked. */
export class ClosedGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return Reflect.getMetadata('public', context.getClass()) === true;
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

/** Routes of the application's own. */
@Public()
@Controller('own')
export class OwnController {
  @Get()
  read(@Query('q') q: string): { readonly q: string } {
    return { q };
  }
  @Post()
  write(@Body() body: unknown): unknown {
    return { body };
  }
  @Post('size')
  size(@Body() body: { readonly text: string }): number {
    return body.text.length;
  }
}
