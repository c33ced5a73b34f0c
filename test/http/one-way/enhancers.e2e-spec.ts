import { afterEach, describe, expect, it } from '@jest/globals';
import {
  type ArgumentMetadata,
  type ArgumentsHost,
  type CallHandler,
  type CanActivate,
  Catch,
  Controller,
  type ExceptionFilter,
  type ExecutionContext,
  HttpException,
  Injectable,
  type NestInterceptor,
  type PipeTransform,
  Post,
  Query,
  SetMetadata,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, HttpAdapterHost, Reflector } from '@nestjs/core';
import { type SmsMo, VoxAuthGuard, VoxPayload } from 'nestjs-vox-webhooks';
import { tap } from 'rxjs';
import { PLATFORMS, type PlatformName } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { call, Desk, guess, message } from './parts/house.js';

/** What has run, in the order of running. */
const ran: string[] = [];
const MARK = 'mark of the application';

@Injectable()
class Guard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext): boolean {
    const mark = this.reflector.get<string | undefined>(MARK, context.getClass());
    ran.push(mark === undefined ? 'guard' : `guard of ${mark}`);
    return true;
  }
}

@Injectable()
class Interceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler) {
    ran.push('before');
    return next.handle().pipe(tap({ finalize: () => ran.push('after') }));
  }
}

@Injectable()
class Local implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler) {
    ran.push('decorator');
    return next.handle();
  }
}

@Injectable()
class Pipe implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    ran.push(`pipe ${type}`);
    return value;
  }
}

@Catch(HttpException)
@Injectable()
class Filter implements ExceptionFilter {
  constructor(private readonly host: HttpAdapterHost) {}
  catch(exception: HttpException, context: ArgumentsHost): void {
    ran.push('filter');
    this.host.httpAdapter.reply(context.switchToHttp().getResponse(), exception.getResponse(), exception.getStatus());
  }
}

/** A controller of the application that takes webhooks. */
@Controller('my/messages')
@UseGuards(VoxAuthGuard)
class OwnController {
  @Post()
  take(@Query() _query: unknown, @VoxPayload('sms.mo') _message: SmsMo): void {
    ran.push('handler');
  }
}

const PIECES = [
  Desk,
  { provide: APP_GUARD, useClass: Guard },
  { provide: APP_INTERCEPTOR, useClass: Interceptor },
  { provide: APP_PIPE, useClass: Pipe },
  { provide: APP_FILTER, useClass: Filter },
];

let receiver: Receiver;
afterEach(() => receiver.close());

const start = async (platform: PlatformName): Promise<void> => {
  const controllerDecorators = [SetMetadata(MARK, 'webhooks'), UseInterceptors(Local)];
  receiver = await startReceiver({
    platform,
    providers: PIECES,
    controllers: [OwnController],
    structure: { controllerDecorators },
  });
};

const ranFor = async (parts: ReturnType<typeof message>, status: number): Promise<readonly string[]> => {
  ran.splice(0);
  expect((await receiver.send(parts)).status).toBe(status);
  return [...ran];
};

describe.each(PLATFORMS)('enhancers of the application on %s', (platform) => {
  it('run around the route of the module, with controllerDecorators', async () => {
    await start(platform);
    const around = ['guard of webhooks', 'before', 'decorator', 'after'];
    expect(await ranFor(message(), 200)).toEqual(around);
    expect(await ranFor(call(), 200)).toEqual(around);
    expect(receiver.app.get(Desk).runs).toBe(2);
  });

  it('run for what is refused, as far as they run for what a guard refuses', async () => {
    await start(platform);
    expect(await ranFor(guess(), 401)).toEqual(['guard of webhooks', 'filter']);
    expect(await ranFor({ ...message(), method: 'PUT' }, 405)).toEqual(['guard of webhooks', 'filter']);
    expect(await ranFor({ ...message(), path: '/webhooks/vox/nothing' }, 404)).toEqual(['guard of webhooks', 'filter']);
  });

  it('run for a payload against its schema, which the route refuses', async () => {
    await start(platform);
    const broken = { ...message(), body: '{"type":"mo"}' };
    expect(await ranFor(broken, 422)).toEqual(['guard of webhooks', 'before', 'decorator', 'after', 'filter']);
  });

  it('run on controllers of the application, pipes too', async () => {
    await start(platform);
    const path = '/my/messages';
    const ours = ['guard', 'before', 'pipe custom', 'pipe query', 'handler', 'after'];
    expect(await ranFor({ ...message(), path }, 201)).toEqual(ours);
    expect(await ranFor(guess(path), 401)).toEqual(['guard', 'filter']);
  });
});
