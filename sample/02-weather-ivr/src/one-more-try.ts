import { type VoiceCall, type Voxml, voxml } from 'nestjs-vox-webhooks';

const MOST = 3;

/** Says what was wrong and goes on as told; after the third time the line says goodbye. The call itself keeps count. */
export function oneMoreTry({ vars }: VoiceCall, wrong: string, goOn: (document: Voxml) => Voxml): Voxml {
  const tries = Number(vars.get('tries') ?? 0) + 1;
  if (tries >= MOST) return voxml().say(wrong).say('Please call again later. Goodbye.').hangup();
  return goOn(voxml().set('tries', String(tries)).say(wrong));
}
