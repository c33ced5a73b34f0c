import { Injectable } from '@nestjs/common';
import { OnVoxEvent, step, VoiceGather, VoiceInbound, VoiceRedirect, Voxml, voxml } from 'nestjs-vox-webhooks';
import { oneMoreTry } from './one-more-try.js';
import { WeatherLine } from './weather-line.js';

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Robots dial, people add: only who can add two numbers gets to the menu. */
@Injectable()
export class Captcha {
  @OnVoxEvent(['voice.inbound', 'voice.redirect'])
  ask(_call: VoiceInbound | VoiceRedirect): Voxml {
    const [first, second] = [oneToFour(), oneToFour()];
    return voxml()
      .set('sum', String(first + second))
      .gather(
        {
          action: step(Captcha, 'check'),
          actionOnEmptyResult: true,
          input: ['dtmf', 'speech'],
          numDigits: 1,
        },
        (gather) => gather.say(`Welcome to the weather line. How much is ${first} plus ${second}?`),
      );
  }

  @OnVoxEvent('voice.gather')
  check(call: VoiceGather): Voxml {
    const sum = call.vars.get('sum') ?? '';
    const heard = call.speech?.toLowerCase().trim();
    if (call.digits === sum || heard === sum || heard === WORDS[Number(sum)]) {
      return voxml().unset('tries').say('Thank you.').redirect(step(WeatherLine, 'menu'));
    }
    return oneMoreTry(call, 'That is not what I get.', (again) => again.redirect(step(Captcha, 'ask')));
  }
}

function oneToFour(): number {
  return 1 + Math.floor(Math.random() * 4);
}
