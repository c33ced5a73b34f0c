import { Controller, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { setTimeout as sleep } from 'node:timers/promises';
import { Public } from './own.controller.js';

/** What a microservice answers. */
@Public()
@Controller()
export class Sums {
  @MessagePattern('sum')
  sum(numbers: readonly number[]): number {
    return numbers.reduce((sum, one) => sum + one, 0);
  }
}

@WebSocketGateway({ path: '/chat' })
export class Chat {
  @SubscribeMessage('hello')
  hello(): string {
    return 'hello';
  }
}

/** As somebody has it who warms up a cache. */
@Injectable()
export class SlowStart implements OnApplicationBootstrap {
  isReady = false;
  async onApplicationBootstrap(): Promise<void> {
    await sleep(20);
    this.isReady = true;
  }
}
