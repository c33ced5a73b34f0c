import { afterEach, describe, expect, it } from '@jest/globals';
import {
  type CanActivate,
  Catch,
  type ExceptionFilter,
  type ExecutionContext,
  type INestApplication,
  Injectable,
  Scope,
  SetMetadata,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PLATFORMS, type PlatformName } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { call, Desk, guess, HelloController, message } from './parts/house.js';
import { addHooks, middleware, Sightings, WitnessInterceptor, withMiddleware } from './parts/witnesses.js';

let receiver: Receiver;
let sightings: Sightings;
afterEach(() => receiver.close());

const noteRequest = (where: string, context: ExecutionContext): void =>
  sightings.note(where, context.switchToHttp().getRequest());

class GlobalGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    noteRequest('guard', context);
    return true;
  }
}

@Injectable({ scope: Scope.REQUEST })
class PerRequestGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    noteRequest('guard per request', context);
    return true;
  }
}

@Catch()
class GlobalFilter implements ExceptionFilter {
  catch(exception: unknown): never {
    sightings.note('filter', { headers: {} });
    throw exception;
  }
}

async function start(platform: PlatformName, fastPath: boolean | undefined): Promise<void> {
  sightings = new Sightings();
  receiver = await startReceiver({
    platform,
    options: fastPath === undefined ? {} : { fastPath },
    providers: [Desk, { provide: APP_GUARD, useClass: PerRequestGuard }],
    controllers: [HelloController],
    imports: [withMiddleware(sightings)],
    structure: { controllerDecorators: [SetMetadata('mark', true)] },
    configure: (app: INestApplication) => {
      app.use(middleware(sightings, 'main.ts'));
      app.useGlobalGuards(new GlobalGuard());
      app.useGlobalInterceptors(new WitnessInterceptor(sightings));
      app.useGlobalFilters(new GlobalFilter());
      if (platform === 'fastify') addHooks(app, sightings);
    },
  });
}

/** Who has seen a request, without repetition, in alphabetical order. */
async function seenBy(parts: Parameters<Receiver['send']>[0], status: number): Promise<readonly string[]> {
  sightings.take();
  expect((await receiver.send(parts)).status).toBe(status);
  return [...new Set(sightings.take().map(([where]) => where))].toSorted();
}

/** Everything that runs in front of the gate, and what Fastify runs for every answer. */
const BEFORE: Readonly<Record<PlatformName, readonly string[]>> = {
  express: ['main.ts'],
  fastify: ['main.ts', 'module middleware', 'onRequest', 'onResponse', 'onSend', 'preParsing'],
};
const BEHIND = ['guard', 'guard per request', 'interceptor', 'filter'];

const reportOf = ({ logger }: Receiver): string =>
  logger.lines.filter((line) => line.startsWith('log: ') && line.endsWith(' VoxWebhooks')).join('\n');

describe.each(PLATFORMS)('fastPath: true on %s', (platform) => {
  it('passes over what stands behind the gate, for what is handled and for what is refused', async () => {
    await start(platform, true);
    for (const [parts, status] of [
      [message(), 200],
      [call(), 200],
      [guess(), 401],
    ] as const) {
      const seen = await seenBy(parts, status);
      expect(seen.filter((where) => BEHIND.includes(where))).toEqual([]);
      expect(seen).toEqual(expect.arrayContaining(['main.ts']));
      expect(BEFORE[platform]).toEqual(expect.arrayContaining([...seen]));
    }
    expect(receiver.app.get(Desk).runs).toBe(2);
    await expect(seenBy({ ...guess(), method: 'PUT' }, 401)).resolves.not.toContain('filter');
    await expect(seenBy({ ...message(), body: '{"type":"mo"}' }, 422)).resolves.not.toContain('filter');
  });

  it('leaves other routes as they are', async () => {
    await start(platform, true);
    const seen = await seenBy({ method: 'GET', path: '/hello' }, 200);
    expect(seen).toEqual(
      expect.arrayContaining(['guard', 'guard per request', 'interceptor', 'main.ts', 'module middleware']),
    );
  });

  it('is told of in the start-up report, with the global pieces by name', async () => {
    await start(platform, true);
    const report = reportOf(receiver);
    const behind = platform === 'express' ? 'module middleware' : 'preValidation hooks, preHandler hooks';
    expect(report).toContain(`fastPath is on. Webhooks do not pass ${behind} and the global `);
    for (const name of ['GlobalGuard', 'PerRequestGuard', 'WitnessInterceptor', 'GlobalFilter'])
      expect(report).toContain(name);
    expect(report).toContain('the 1 of controllerDecorators');
  });

  it.each([false, undefined])(
    '%s means off: everything of the application runs, and the report is silent',
    async (off) => {
      await start(platform, off);
      const seen = await seenBy(message(), 200);
      const needed = ['guard', 'guard per request', 'interceptor', 'main.ts', 'module middleware'];
      expect(seen).toEqual(expect.arrayContaining(needed));
      expect(await seenBy(guess(), 401)).toEqual(expect.arrayContaining(['guard', 'filter', 'module middleware']));
      expect(reportOf(receiver)).toContain('receives 2 of');
      expect(reportOf(receiver)).not.toContain('fastPath');
    },
  );
});

describe('fastPath: true on Fastify', () => {
  it('stands behind all hooks onRequest, with the headers of the body', async () => {
    await start('fastify', true);
    sightings.take();
    const parts = guess();
    await receiver.send(parts);
    const seen = sightings.take().filter(([where]) => where === 'onRequest');
    expect(seen).toEqual([['onRequest', 'application/json', String(String(parts.body).length)]]);
  });
});
