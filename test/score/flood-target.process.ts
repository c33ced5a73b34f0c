import { Injectable } from '@nestjs/common';
import type { Server } from 'node:http';
import { OnVoxEvent } from 'nestjs-vox-webhooks';
import { startReceiver } from '../support/receiver.js';

/** A receiver that tells how many bytes it has read from its sockets, and how large it has grown. */
@Injectable()
class Receipts {
  runs = 0;

  @OnVoxEvent('*')
  any(): void {
    this.runs++;
  }
}

const { app, port } = await startReceiver({
  platform: process.argv[2] === 'fastify' ? 'fastify' : 'express',
  providers: [Receipts],
  app: { logger: false },
});
let read = 0;
let peak = 0;
const server = app.getHttpServer() as Server;
server.on('connection', (socket) => {
  let counted = 0;
  const count = (): void => {
    read += socket.bytesRead - counted;
    counted = socket.bytesRead;
  };
  const timer = setInterval(count, 20);
  socket.on('close', () => (count(), clearInterval(timer)));
});
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);

process.on('message', (question) => {
  const rss = process.memoryUsage.rss();
  if (question === 'start') peak = rss;
  setTimeout(() => process.send?.({ read, rss, peak: Math.max(peak, rss), runs: app.get(Receipts).runs }), 100);
});
process.send?.({ port });
