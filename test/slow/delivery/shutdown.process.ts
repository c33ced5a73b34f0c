import { Injectable } from '@nestjs/common';
import { OnVoxEvent } from 'nestjs-vox-webhooks';
import { startReceiver } from '../../support/receiver.js';
import { sleep } from '../../http/delivery/latch.js';

/** A receiver that stops at a signal, with a handler slow enough to be caught in the act. */
@Injectable()
class Work {
  started = 0;

  @OnVoxEvent('sms.dlr')
  async receipt(): Promise<void> {
    this.started++;
    await sleep(2_000);
  }
}

const { app, port } = await startReceiver({
  platform: process.argv[2] === 'fastify' ? 'fastify' : 'express',
  providers: [Work],
  configure: (made) => void made.enableShutdownHooks(),
});
process.on('message', () => process.send?.({ started: app.get(Work).started }));
process.send?.({ port });
