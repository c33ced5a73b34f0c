import { Injectable } from '@nestjs/common';
import { OnVoxEvent, step, VoiceGather, VoiceInbound, type Voxml, voxml } from 'nestjs-vox-webhooks';
import { Appointments } from '../database/appointments.js';
import type { Answer } from '../database/schema.js';
import { spokenTime } from '../spoken-time.js';
import { leaveMessage } from './leave-message.js';

/** What each key does, and what the caller hears then. */
const KEYS: Readonly<Record<string, { readonly answer: Answer; readonly reply: string }>> = {
  '1': { answer: 'confirmed', reply: 'Thank you. Your appointment is confirmed.' },
  '2': { answer: 'cancelled', reply: 'Your appointment is cancelled.' },
};

/** Callers confirm or cancel their next appointment; all others leave a message. */
@Injectable()
export class AppointmentLine {
  constructor(private readonly appointments: Appointments) {}

  @OnVoxEvent('voice.inbound')
  async greet({ from }: VoiceInbound): Promise<Voxml> {
    const next = await this.appointments.nextOf(from);
    if (!next) return leaveMessage('We know of no appointment of yours.');
    return voxml()
      .set('appointment', String(next.id))
      .gather({ action: step(AppointmentLine, 'choose'), actionOnEmptyResult: true, numDigits: 1 }, (gather) =>
        gather
          .say(`Your next appointment is on ${spokenTime(next.at)}.`)
          .say('Press one to confirm, two to cancel, or any other key to leave a message.'),
      );
  }

  @OnVoxEvent('voice.gather')
  async choose({ digits = '', from, vars }: VoiceGather): Promise<Voxml> {
    const chosen = KEYS[digits];
    if (!chosen) return leaveMessage('');
    // The id is what the call itself keeps; the number decides whose appointment it is.
    const next = await this.appointments.nextOf(from);
    if (!next || String(next.id) !== vars.get('appointment')) return leaveMessage('Your appointment has changed.');
    await this.appointments.answer(next.id, chosen.answer);
    return voxml().say(chosen.reply).say('Goodbye.').hangup();
  }
}
