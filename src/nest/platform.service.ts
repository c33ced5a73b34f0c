import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type AbstractHttpAdapter, HttpAdapterHost } from '@nestjs/core';
import { ExpressPlatform } from './express/express.platform.js';
import { FastifyPlatform } from './fastify/fastify.platform.js';
import type { Front, Gate } from './gate.type.js';
import type { HttpPlatform } from './http-platform.interface.js';

const PLATFORMS: Readonly<Record<string, new (adapter: AbstractHttpAdapter) => HttpPlatform>> = {
  express: ExpressPlatform,
  fastify: FastifyPlatform,
};

/** Finds the platform that the application runs on. */
@Injectable()
export class PlatformService implements OnApplicationBootstrap {
  private platform?: HttpPlatform;
  private front?: Front;

  constructor(private readonly host: HttpAdapterHost) {}

  get current(): HttpPlatform {
    return (this.platform ??= this.choose());
  }

  /**
   * Opens the gate as soon as there is an adapter, which is before the application registers its body parsers. A
   * standalone context announces an adapter as well, but has none; one that listens takes no gate any more.
   */
  openGate(gate: Gate, front: Front): void {
    this.host.init$.subscribe(() => {
      if (!this.host.httpAdapter || this.host.listening) return;
      this.current.openGate(gate);
      this.front = front;
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.front) await this.current.openFront(this.front);
  }

  private choose(): HttpPlatform {
    const adapter = this.host.httpAdapter;
    const Platform = PLATFORMS[adapter.getType()];
    if (!Platform) throw new Error(`nestjs-vox-webhooks runs on Express and Fastify, not on ${adapter.getType()}`);
    return new Platform(adapter);
  }
}
