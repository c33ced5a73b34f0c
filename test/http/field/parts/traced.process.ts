import { getRPCMetadata } from '@opentelemetry/core';
import { instrumentVox } from 'nestjs-vox-webhooks/otel';
import { startReceiver } from '../../../support/receiver.js';
import { Desk } from '../../one-way/parts/house.js';
import { spans, tracing } from './traced.sdk.js';

/** An application under instrumentations of OpenTelemetry. Asked for its spans, it stops, and tells of all of them. */
const { platform, finds, fastPath } = tracing;
instrumentVox(finds === 'server span' ? { requestSpan: (context) => getRPCMetadata(context)?.span } : {});
const { app, port } = await startReceiver({
  platform: platform === 'fastify' ? 'fastify' : 'express',
  options: { fastPath: fastPath === true },
  providers: [Desk],
});
process.on('message', () => void app.close().then(() => process.send?.({ spans: spans() })));
process.send?.({ port });
