import {
  type ArgumentsHost,
  type CanActivate,
  type CallHandler,
  Catch,
  createParamDecorator,
  type ExceptionFilter,
  type ExecutionContext,
  ForbiddenException,
  Inject,
  Injectable,
  type NestInterceptor,
  type PipeTransform,
  Scope,
  UseFilters,
  UseGuards,
  UseInterceptors,
  UsePipes,
} from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import { OnVoxEvent, type SmsMo, VoxContext, type VoxEvent } from 'nestjs-vox-webhooks';
import { map } from 'rxjs';

/** Every call of an enhancer or a handler, with the kind of context it ran in; emptied before each case. */
export const calls: string[] = [];

@Injectable()
export class Dependency {
  readonly mark = 'injected';
}

export function makeGuard(name: string, open = true) {
  @Injectable()
  class NamedGuard implements CanActivate {
    constructor(readonly dependency: Dependency) {}
    canActivate(context: ExecutionContext): boolean {
      calls.push(`${name} guard ${context.getType()} ${this.dependency.mark}`);
      return open;
    }
  }
  return NamedGuard;
}

export function makeInterceptor(name: string) {
  @Injectable()
  class NamedInterceptor implements NestInterceptor {
    intercept(context: ExecutionContext, next: CallHandler) {
      calls.push(`${name} interceptor ${context.getType()}`);
      return next
        .handle()
        .pipe(map((value: unknown) => (typeof value === 'string' ? `${value}<!--${name}-->` : value)));
    }
  }
  return NamedInterceptor;
}

export function makePipe(name: string) {
  @Injectable()
  class NamedPipe implements PipeTransform {
    transform(value: unknown): unknown {
      const kind = typeof value === 'object' && value !== null ? value.constructor.name : typeof value;
      calls.push(`${name} pipe ${kind}`);
      return value;
    }
  }
  return NamedPipe;
}

export function makeFilter(name: string) {
  @Catch()
  class NamedFilter implements ExceptionFilter {
    catch(exception: unknown, host: ArgumentsHost): string {
      calls.push(`${name} filter ${host.getType()} ${exception instanceof Error ? exception.message : 'no error'}`);
      return '<Response><Say>mended</Say></Response>';
    }
  }
  return NamedFilter;
}

/** What a handler sees of the delivery through a decorator of the application's own. */
const Caller = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const [payload, vox] = context.getArgs<[VoxEvent, VoxContext]>();
  calls.push(`parameter ${context.getType()}`);
  return `${payload.event} for ${vox.registration}`;
});

@Injectable()
@UseGuards(makeGuard('class'))
@UseInterceptors(makeInterceptor('class'))
export class Enhanced {
  @OnVoxEvent('voice.inbound')
  @UseGuards(makeGuard('method'))
  @UseInterceptors(makeInterceptor('method'))
  answer(): string {
    calls.push('handler');
    return '<Response/>';
  }

  @OnVoxEvent('sms.mo')
  @UsePipes(makePipe('method'))
  decorated(message: SmsMo, context: VoxContext, @Caller(makePipe('parameter')) caller: string): void {
    calls.push(`handler ${message.body} ${context.attempt} ${caller}`);
  }

  @OnVoxEvent('rcs.mo')
  @UsePipes(makePipe('undecorated'))
  undecorated(message: VoxEvent): void {
    calls.push(`handler ${message.event}`);
  }

  @OnVoxEvent('voice.answered')
  @UseFilters(makeFilter('method'))
  fails(): string {
    throw new Error('handler failed');
  }
}

@Injectable()
@UseGuards(makeGuard('closed', false))
export class Refused {
  @OnVoxEvent('mms.mo')
  message(): void {
    calls.push('never');
  }
  @OnVoxEvent('voice.record')
  call(): string {
    calls.push('never');
    return '<Response/>';
  }
}

@Injectable({ scope: Scope.REQUEST })
class ScopedGuard implements CanActivate {
  constructor(@Inject(REQUEST) private readonly request: unknown) {}
  canActivate(context: ExecutionContext): boolean {
    const [, vox] = context.getArgs<[VoxEvent, VoxContext]>();
    calls.push(`scoped guard ${this.request === vox.request}`);
    if (vox.step === 'closed') throw new ForbiddenException();
    return true;
  }
}
@Injectable({ scope: Scope.REQUEST })
export class ScopedAndEnhanced {
  constructor(@Inject(REQUEST) private readonly request: unknown) {}
  @OnVoxEvent('fax.inbound')
  @UseGuards(ScopedGuard)
  take(_fax: VoxEvent, context: VoxContext, @Caller() caller: string): void {
    calls.push(`scoped handler ${this.request === context.request} ${caller}`);
  }
}

/** Its module makes it: Nest then knows nothing of the guard on its class. */
@UseGuards(makeGuard('factory', false))
export class MadeByFactory {
  @OnVoxEvent('flow.status')
  take(): void {
    calls.push('never');
  }
}
