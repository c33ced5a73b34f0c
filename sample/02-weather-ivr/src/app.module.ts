import { type DynamicModule, Module } from '@nestjs/common';
import { bearer, signedLinks, voxml, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { Captcha } from './captcha.js';
import { LoggedMessages } from './messages/logged-messages.js';
import { TextMessages } from './messages/text-messages.js';
import { OfflineWeather } from './weather/offline-weather.js';
import { Weather } from './weather/weather.js';
import { WeatherLine } from './weather-line.js';

@Module({
  providers: [
    Captcha,
    WeatherLine,
    { provide: Weather, useClass: OfflineWeather },
    { provide: TextMessages, useClass: LoggedMessages },
  ],
})
export class AppModule {
  static with(token: string, linkSecret: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        VoxWebhooksModule.forRoot({
          auth: [bearer(token), signedLinks(linkSecret)],
          outcomeHeader: 'detailed',
          calls: { fallback: () => voxml().say('Something went wrong on our side. Please call again later.').hangup() },
        }),
      ],
    };
  }
}
