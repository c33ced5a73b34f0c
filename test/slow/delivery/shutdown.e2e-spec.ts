import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { Injectable } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { OnVoxEvent, type SmsDlr, type VoxContext } from 'nestjs-vox-webhooks';
import { startProcess, stopProcess } from '../../score/start-process.js';
import { type PlatformName, PLATFORMS } from '../../support/platforms.js';
import { PATH, startReceiver, TOKEN } from '../../support/receiver.js';
import { until as untilSo } from '../../support/until.js';
import { Latch, sleep, until } from '../../http/delivery/latch.js';
import { freshId, receipt } from '../../http/delivery/receipts.js';

const IN_FLIGHT = 50;
type End = number | string;

@Injectable()
class Work {
  readonly latch = new Latch();
  readonly signals: AbortSignal[] = [];
  ended = 0;

  @OnVoxEvent('sms.dlr')
  async receipt(_dlr: SmsDlr, { signal }: VoxContext): Promise<void> {
    this.signals.push(signal);
    await this.latch.wait();
    this.ended++;
  }
}

/** Sends as a platform with kept connections would: the status, or the error code of the connection. */
function deliver(port: number, agent: Agent): Promise<End> {
  return new Promise((resolve) => {
    const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' };
    const sent = request({ host: '127.0.0.1', port, path: PATH, method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', (error) => resolve(error.message));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sent.end(receipt(freshId()).body);
  });
}

const start = (platform: PlatformName, grace: number, handlerDeadline = 5_000) =>
  startReceiver({ platform, providers: [Work], options: { shutdownGrace: grace, handlerDeadline } });

describe.each(PLATFORMS)('the application stops on %s', (platform) => {
  it('what is in flight ends well, what is new is turned away, nothing is reset, and it does not dawdle', async () => {
    const { app, port } = await start(platform, 10_000);
    const work = app.get(Work);
    const agent = new Agent({ keepAlive: true });
    const inFlight = Array.from({ length: IN_FLIGHT }, () => deliver(port, agent));
    await until(() => work.signals.length === IN_FLIGHT);
    const closed = app.close();
    await sleep(100);
    const late = await Promise.all(Array.from({ length: 20 }, () => deliver(port, agent)));
    for (const end of late) expect([503, 'ECONNREFUSED']).toContain(end);
    expect(work.ended).toBe(0);
    const released = performance.now();
    work.latch.release();
    expect(new Set(await Promise.all(inFlight))).toEqual(new Set([200]));
    await closed;
    expect(performance.now() - released).toBeLessThan(4_000);
    expect([work.signals.length, work.ended]).toEqual([IN_FLIGHT, IN_FLIGHT]);
    expect(await deliver(port, new Agent())).toBe('ECONNREFUSED');
    agent.destroy();
  });

  it('a handler that hangs is told, and given up, after the grace', async () => {
    const { app, port } = await start(platform, 300, 60_000);
    const work = app.get(Work);
    const agent = new Agent();
    const hung = deliver(port, agent);
    await until(() => work.signals.length === 1);
    const began = performance.now();
    await app.close();
    const took = performance.now() - began;
    expect(took).toBeGreaterThanOrEqual(295);
    expect(took).toBeLessThan(5_000);
    expect(work.signals[0]?.aborted).toBe(true);
    expect(await hung).toBe(503);
    agent.destroy();
    work.latch.release();
  }, 70_000);

  it('a real SIGTERM with enableShutdownHooks: nothing in flight is lost, and the process ends by itself', async () => {
    const server = await startProcess(new URL('./shutdown.process.ts', import.meta.url), [platform]);
    const agent = new Agent({ keepAlive: true });
    try {
      const inFlight = Array.from({ length: IN_FLIGHT }, () => deliver(server.port, agent));
      await untilSo('all are in flight', async () => (await server.ask('started'))?.['started'] === IN_FLIGHT);
      const gone = once(server.child, 'exit');
      server.child.kill('SIGTERM');
      expect(new Set(await Promise.all(inFlight))).toEqual(new Set([200]));
      const [code, signal] = (await gone) as [number | null, string | null];
      expect(signal ?? code).toBe('SIGTERM');
    } finally {
      await stopProcess(server);
      agent.destroy();
    }
  });
});
