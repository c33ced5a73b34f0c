import { Injectable } from '@nestjs/common';
import { OnVoxEvent } from 'nestjs-vox-webhooks';
import { startReceiver } from '../../support/receiver.js';

const [, , platform, guard, busy, loopDelay = '50'] = process.argv;
const BUSY_MS = Number(busy);
/** A receiver that is to keep its latency short. */
const GUARDED = {
  overload: { maxRunning: undefined, maxLoopDelay: Number(loopDelay), watchAcceptQueue: true },
};
/** Bounds that nothing reaches: the control. */
const UNGUARDED = { overload: { maxRunning: 1_000_000, maxLoopDelay: 3_600_000 } };
let peak = 0;

/** Work that keeps the processor to itself, as parsing and templates do. */
function burn(): void {
  const end = performance.now() + BUSY_MS;
  while (performance.now() < end);
}

@Injectable()
class Work {
  @OnVoxEvent('sms.dlr')
  receipt(): void {
    burn();
  }

  @OnVoxEvent('voice.inbound')
  answer(): string {
    burn();
    return '<Response><Say>Hello</Say></Response>';
  }
}

const { port } = await startReceiver({
  platform: platform === 'fastify' ? 'fastify' : 'express',
  providers: [Work],
  options: guard === 'guarded' ? GUARDED : UNGUARDED,
  app: { logger: false },
});
const sample = (): number => (peak = Math.max(peak, process.memoryUsage.rss()));
setInterval(sample, 100);
process.on('message', () => {
  process.send?.({ peak: sample() });
  peak = 0;
});
process.send?.({ port });
