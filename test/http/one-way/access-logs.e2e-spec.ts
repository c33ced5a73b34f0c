import { Writable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import morgan from 'morgan';
import { LoggerModule } from 'nestjs-pino';
import { pinoHttp } from 'pino-http';
import { PLATFORMS } from '../../support/platforms.js';
import { PATH, type Receiver, type ReceiverSetup, startReceiver } from '../../support/receiver.js';
import { until } from '../../support/until.js';
import { CLOSED, ClosedController, Desk, guess, message } from './parts/house.js';

/** What of a request and its answer access logs write. */
const FORMAT = ':method :status :req[content-type] :req[content-length] :res[content-type]';

/** Lines of JSON, as pino writes them. */
interface PinoLine {
  readonly req: { readonly method: string; readonly url: string; readonly headers: Record<string, string> };
  readonly res: { readonly statusCode: number };
  readonly msg: string;
  readonly level: number;
  readonly err?: { readonly type: string };
}

let lines: string[];
let receiver: Receiver;
afterEach(() => receiver.close());

const keep = (line: unknown): void => void lines.push(String(line).trim());
const sink = (): Writable => new Writable({ write: (chunk, _encoding, done) => (keep(chunk), done()) });

async function start(setup: ReceiverSetup): Promise<void> {
  lines = [];
  receiver = await startReceiver({ providers: [Desk], controllers: [ClosedController], ...setup });
  lines.splice(0);
}

/** Sends three requests: one that we refuse, one that the guard of the application refuses, one that is handled. */
async function sendThree(): Promise<readonly string[]> {
  const answers = [await receiver.send(guess()), await receiver.send(guess(CLOSED)), await receiver.send(message())];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 200]);
  await until('three lines', () => lines.length >= 3);
  expect(lines).toHaveLength(3);
  return lines;
}

const length = String(guess().body?.length);

describe.each(PLATFORMS)('morgan in main.ts on %s', (platform) => {
  it.each([false, true])(
    'writes of our 401 what it writes of a 401 of the application, fastPath: %s',
    async (fastPath) => {
      const log = morgan(FORMAT, { stream: { write: keep } });
      await start({ platform, options: { fastPath }, configure: (app) => void app.use(log) });
      const [ours, own, handled] = await sendThree();
      expect(ours).toBe(`POST 401 application/json ${length} application/json; charset=utf-8`);
      expect(own).toBe(ours);
      expect(handled).toContain(`POST 200 application/json ${length} `);
    },
  );
});

const pinoLines = async (): Promise<readonly PinoLine[]> =>
  (await sendThree()).map((text) => JSON.parse(text) as PinoLine);

/** The two refusals differ in the path alone; the third is the message that was handled. */
function expectAlike([ours, own, handled]: readonly PinoLine[]): void {
  const facts = (line: PinoLine | undefined): unknown => [
    [line?.level, line?.msg, line?.res.statusCode, line?.err?.type],
    [line?.req.method, line?.req.headers['content-type'], line?.req.headers['content-length']],
  ];
  expect(facts(ours)).toEqual(facts(own));
  expect(facts(ours)).toEqual([
    [30, 'request completed', 401, undefined],
    ['POST', 'application/json', length],
  ]);
  expect(facts(handled)).toEqual([
    [30, 'request completed', 200, undefined],
    ['POST', 'application/json', length],
  ]);
  expect([ours?.req.url, own?.req.url, handled?.req.url]).toEqual([`${PATH}/sms.mo`, CLOSED, `${PATH}/sms.mo`]);
}

describe.each(PLATFORMS)('pino on %s', (platform) => {
  it('writes the same of both as LoggerModule of nestjs-pino, which is module middleware', async () => {
    // The pattern that nestjs-pino 5.2 takes by itself matches no request on the Fastify of Nest 12.
    await start({ platform, imports: [LoggerModule.forRoot({ pinoHttp: [{}, sink()], forRoutes: ['*'] })] });
    expectAlike(await pinoLines());
  });

  it.each([false, true])('writes the same of both as pino-http in main.ts, fastPath: %s', async (fastPath) => {
    const log = pinoHttp({}, sink());
    await start({ platform, options: { fastPath }, configure: (app) => void app.use(log) });
    expectAlike(await pinoLines());
  });
});

describe('the logger of Fastify', () => {
  it('writes the same of both', async () => {
    const hook = (app: INestApplication): void => {
      const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
      fastify.addHook('onResponse', ({ headers, method }, { statusCode }, done) => {
        keep([method, statusCode, headers['content-type'], headers['content-length']].join(' '));
        done();
      });
    };
    await start({ platform: 'fastify', configure: hook });
    const [ours, own, handled] = await sendThree();
    expect(ours).toBe(`POST 401 application/json ${length}`);
    expect([own, handled]).toEqual([ours, `POST 200 application/json ${length}`]);
  });
});
