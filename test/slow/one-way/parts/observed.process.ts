import { createObserveModule } from '@nestjs/observe';
import { startReceiver } from '../../../support/receiver.js';
import { Desk, HelloController } from '../../../http/one-way/parts/house.js';

/** An application under the tracer of Nest, which sends what it has seen to the collector that it is told. */
const [, , platform, endpoint] = process.argv;
const { ObserveInstrument, ObserveModule } = createObserveModule();
const credentials = { appKey: 'key', appSecret: 'secret', serviceId: 'test' };
const { port } = await startReceiver({
  platform: platform === 'fastify' ? 'fastify' : 'express',
  imports: [ObserveModule.forRoot({ ...credentials, endpoint, flushInterval: 1_000, runtimeMetrics: false })],
  providers: [Desk],
  controllers: [HelloController],
  app: { instrument: ObserveInstrument },
});
process.send?.({ port });
