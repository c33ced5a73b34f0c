import { type DynamicModule, Module } from '@nestjs/common';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { FrontDesk } from './front-desk.js';
import { Messages } from './messages.js';

@Module({})
export class AppModule {
  static with(token: string): DynamicModule {
    return {
      module: AppModule,
      imports: [VoxWebhooksModule.forRoot({ auth: [bearer(token)], outcomeHeader: 'detailed' })],
      providers: [Messages, FrontDesk],
    };
  }
}
