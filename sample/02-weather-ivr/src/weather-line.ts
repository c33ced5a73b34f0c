import { Injectable, Logger } from '@nestjs/common';
import {
  expr,
  OnVoxEvent,
  ssml,
  step,
  VoiceCall,
  VoiceGather,
  VoiceRedirect,
  VoxContext,
  Voxml,
  voxml,
  variable,
} from 'nestjs-vox-webhooks';
import { TextMessages } from './messages/text-messages.js';
import { oneMoreTry } from './one-more-try.js';
import { type Report, Weather } from './weather/weather.js';

/** The menu, the report, and the offer of a text message. */
@Injectable()
export class WeatherLine {
  private readonly logger = new Logger(WeatherLine.name);

  constructor(
    private readonly weather: Weather,
    private readonly messages: TextMessages,
  ) {}

  @OnVoxEvent('voice.redirect')
  menu(_call: VoiceRedirect): Voxml {
    return voxml().gather({ action: step(WeatherLine, 'choose'), actionOnEmptyResult: true, numDigits: 1 }, (gather) =>
      gather.say('Press one for the weather, or two to hang up.'),
    );
  }

  @OnVoxEvent('voice.gather')
  choose(call: VoiceGather): Voxml {
    if (call.digits === '1') return askZip(voxml());
    if (call.digits === '2') return voxml().say('Goodbye.').hangup();
    return oneMoreTry(call, 'Please press one or two.', (again) => again.redirect(step(WeatherLine, 'menu')));
  }

  @OnVoxEvent('voice.redirect')
  async report(call: VoiceRedirect, { signal }: VoxContext): Promise<Voxml> {
    const zip = zipOf(call);
    if (zip.length !== 5) return oneMoreTry(call, 'A zip code has five digits.', askZip);
    try {
      const report = await this.weather.reportFor(zip, signal);
      if (!report) return oneMoreTry(call, 'I do not know that zip code.', askZip);
      return offer(voxml().say(spoken(report)));
    } catch (error) {
      this.logger.error('the weather service failed', error instanceof Error ? error.stack : undefined);
      return voxml().say('The weather service does not answer. Please call again later.').hangup();
    }
  }

  @OnVoxEvent('voice.gather')
  async text(call: VoiceGather, { signal }: VoxContext): Promise<Voxml> {
    const report = call.digits === '1' ? await this.weather.reportFor(zipOf(call), signal) : undefined;
    if (!report) return voxml().say('Goodbye.').hangup();
    await this.messages.send(call.from, `${report.city}: ${report.words}, ${report.degrees} degrees`);
    return voxml().say('It is on its way. Goodbye.').hangup();
  }
}

/**
 * Asks once, and once more after silence. A wrong answer is still set when it is asked for again: the first round of `do`
 * comes before its condition.
 */
function askZip(document: Voxml): Voxml {
  const isSilent = expr`${variable('zip.digits')} == '' && ${variable('zip.speech')} == ''`;
  return document
    .do(
      isSilent,
      (round) =>
        round.gather({ output: 'zip', input: ['dtmf', 'speech'], numDigits: 5, timeout: 10 }, (gather) =>
          gather.say('Please key in or say your five digit zip code.'),
        ),
      { maxLoops: 2 },
    )
    .redirect(step(WeatherLine, 'report'));
}

function zipOf({ vars }: VoiceCall): string {
  return (vars.get('zip.digits') || vars.get('zip.speech') || '').replace(/\D/g, '');
}

function offer(document: Voxml): Voxml {
  return document.gather({ action: step(WeatherLine, 'text'), actionOnEmptyResult: true, numDigits: 1 }, (gather) =>
    gather.say('Press one to get this as a text message, or hang up.'),
  );
}

/** Words of the service are text, whatever they hold. */
function spoken({ city, words, degrees }: Report) {
  return ssml`In ${city}: ${words}, <prosody rate="slow">${degrees} degrees</prosody>.`;
}
