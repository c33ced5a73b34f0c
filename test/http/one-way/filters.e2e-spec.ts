import { afterEach, describe, expect, it } from '@jest/globals';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  type INestApplication,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost } from '@nestjs/core';
import { VoxRefusalError } from 'nestjs-vox-webhooks';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { CLOSED, ClosedController, Desk, guess } from './parts/house.js';

/** A filter of an application that answers in a format of its own. */
@Catch(HttpException)
@Injectable()
class ProblemFilter implements ExceptionFilter {
  static readonly seen: HttpException[] = [];
  constructor(private readonly host: HttpAdapterHost) {}

  catch(exception: HttpException, host: ArgumentsHost): void {
    ProblemFilter.seen.push(exception);
    const status = exception.getStatus();
    this.host.httpAdapter.reply(host.switchToHttp().getResponse(), { type: 'about:blank', status }, status);
  }
}

const WAYS: readonly (readonly [string, Parameters<typeof startReceiver>[0]])[] = [
  [
    'useGlobalFilters',
    { configure: (app: INestApplication) => void app.useGlobalFilters(new ProblemFilter(app.get(HttpAdapterHost))) },
  ],
  ['APP_FILTER', { providers: [Desk, { provide: APP_FILTER, useClass: ProblemFilter }] }],
];
const CASES = PLATFORMS.flatMap((platform) => WAYS.map(([way, setup]) => ({ platform, way, setup })));

let receiver: Receiver;
afterEach(() => receiver.close());

describe.each(CASES)('a global exception filter on $platform, by $way', ({ platform, setup }) => {
  const start = async (): Promise<void> => {
    ProblemFilter.seen.splice(0);
    receiver = await startReceiver({ platform, providers: [Desk], controllers: [ClosedController], ...setup });
  };

  it('is called once for our 401, as for a 401 of the application, and says what is answered', async () => {
    await start();
    const [ours, own] = [await receiver.send(guess()), await receiver.send(guess(CLOSED))];
    expect(ProblemFilter.seen).toHaveLength(2);
    expect(ProblemFilter.seen.map((one) => one.getStatus())).toEqual([401, 401]);
    expect(ProblemFilter.seen[0]).toBeInstanceOf(VoxRefusalError);
    expect(ProblemFilter.seen[0]).toMatchObject({ code: 'VOX_UNAUTHORIZED', outcome: 'unauthorized' });
    expect(ProblemFilter.seen[1]).toBeInstanceOf(UnauthorizedException);
    const told = ({ status, headers, body }: RawAnswer): unknown => [status, headers['content-type'], JSON.parse(body)];
    expect(told(ours)).toEqual(told(own));
    expect(told(ours)).toEqual([
      401,
      expect.stringContaining('application/json'),
      { type: 'about:blank', status: 401 },
    ]);
  });

  it('leaves the challenge where it was', async () => {
    await start();
    const { lines } = await receiver.send(guess());
    const challenges = lines.filter(([name]) => name === 'www-authenticate').map(([, value]) => value);
    expect(challenges).toEqual(['Bearer realm="vox"', 'Basic realm="vox", charset="UTF-8"']);
  });
});

describe.each(PLATFORMS)('without a filter on %s', (platform) => {
  it('a 401 of ours is answered by Nest itself: status and JSON as from a guard of the application', async () => {
    receiver = await startReceiver({ platform, providers: [Desk], controllers: [ClosedController] });
    const [ours, own] = [await receiver.send(guess()), await receiver.send(guess(CLOSED))];
    expect([ours.status, ours.headers['content-type']]).toEqual([own.status, own.headers['content-type']]);
    expect(JSON.parse(ours.body)).toEqual({
      code: 'VOX_UNAUTHORIZED',
      message: 'credentials missing or not accepted',
    });
    expect(JSON.parse(own.body)).toEqual({ message: 'Unauthorized', statusCode: 401 });
  });
});
