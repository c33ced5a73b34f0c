import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Express } from 'express';
import { bearer, OnVoxEvent, VoiceInbound, voxml, VoxWebhooksModule } from 'nestjs-vox-webhooks';

@Injectable()
class FrontDesk {
  @OnVoxEvent('voice.inbound')
  greet({ from }: VoiceInbound) {
    return voxml().say(`Hello ${from}.`);
  }
}

@Module({
  imports: [VoxWebhooksModule.forRoot({ auth: [bearer(process.env['VOX_TOKEN'])] })],
  providers: [FrontDesk],
})
class AppModule {}

/** Nest on the server that you have: its routes stay, and `/webhooks/vox` comes along. */
export async function addWebhooks(server: Express) {
  const app = await NestFactory.create(AppModule, new ExpressAdapter(server));
  app.enableShutdownHooks();
  return app; // instead of server.listen(port): await app.listen(port)
}
