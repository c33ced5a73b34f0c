import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { LoggerModule } from 'nestjs-pino';
import { bearer, signedLinks, voxml, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { DatabaseModule } from './database/database.module.js';
import { AppointmentLine } from './line/appointment-line.js';
import { Voicemail } from './line/voicemail.js';
import { LOG_OPTIONS } from './log-options.js';
import { LoggedTextMessages } from './messages/logged-text-messages.js';
import { RestTextMessages } from './messages/rest-text-messages.js';
import { TextMessages } from './messages/text-messages.js';
import { Reminders } from './reminders/reminders.js';

@Module({
  imports: [
    ConfigModule.forRoot({ isGlobal: true }),
    LoggerModule.forRoot(LOG_OPTIONS),
    DatabaseModule,
    VoxWebhooksModule.forRootAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        auth: [bearer(config.get<string>('VOX_TOKEN')), signedLinks(config.get<string>('VOX_LINK_SECRET'))],
        publicUrl: config.getOrThrow<string>('PUBLIC_URL'),
        outcomeHeader: 'detailed',
        calls: { fallback: () => voxml().say('Something went wrong on our side. Please call again later.').hangup() },
      }),
    }),
  ],
  providers: [
    Reminders,
    AppointmentLine,
    Voicemail,
    {
      provide: TextMessages,
      inject: [ConfigService],
      useFactory: (config: ConfigService) =>
        config.get('MESSAGES_KEY') ? new RestTextMessages(config) : new LoggedTextMessages(),
    },
  ],
})
export class AppModule {}
