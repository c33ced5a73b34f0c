import { Injectable } from '@nestjs/common';
import {
  OnVoxEvent,
  step,
  type VoiceCall,
  type VoiceDial,
  type VoiceGather,
  VoiceInbound,
  type VoiceNumber,
  type VoicePay,
  type VoicePayStatus,
  type VoiceRecord,
  type VoiceRecording,
  type VoiceRedirect,
  type VoxContext,
  Voxml,
  voxml,
} from 'nestjs-vox-webhooks';

/** Handlers that a desk has from its base class. */
export abstract class BaseDesk {
  @OnVoxEvent('voice.gather')
  inherited(_call: VoiceGather): Voxml {
    return voxml().say('inherited');
  }
}

/** A handler of every event that a link can lead to; each says its own name. */
@Injectable()
export class Desk extends BaseDesk {
  readonly informed: string[] = [];

  @OnVoxEvent('voice.inbound')
  greet({ tag = '' }: VoiceInbound): Voxml {
    return Object.hasOwn(DOCUMENTS, tag) ? (DOCUMENTS[tag]?.() ?? voxml()) : voxml().hangup();
  }
  @OnVoxEvent('voice.gather')
  menu(_call: VoiceGather): Voxml {
    return voxml().say('menu');
  }
  @OnVoxEvent('voice.gather', { step: 'by-name' })
  named(_call: VoiceGather): Voxml {
    return voxml().say('named');
  }
  @OnVoxEvent('voice.dial')
  after(_call: VoiceDial): Voxml {
    return voxml().say('after');
  }
  @OnVoxEvent('voice.record')
  keep(_call: VoiceRecord): Voxml {
    return voxml().say('keep');
  }
  @OnVoxEvent('voice.pay')
  paid(_call: VoicePay): Voxml {
    return voxml().say('paid');
  }
  @OnVoxEvent('voice.redirect')
  again(_call: VoiceRedirect): Voxml {
    return voxml().say('again');
  }
  @OnVoxEvent('voice.number')
  whisper(_call: VoiceNumber): Voxml {
    return voxml().say('whisper');
  }
  @OnVoxEvent('voice.recording')
  recorded(_call: VoiceRecording): void {
    this.informed.push('recorded');
  }
  @OnVoxEvent('voice.pay.status')
  paying(_call: VoicePayStatus): void {
    this.informed.push('paying');
  }
  /** Takes any call, so the compiler lets a link to it stand anywhere: that it handles another event shows in the answer only. */
  @OnVoxEvent('voice.answered')
  anyCall(_call: VoiceCall, _context: VoxContext): Voxml {
    return voxml().say('any call');
  }
}

/** Has no handler. */
export class Plain {
  helper(): Voxml {
    return voxml();
  }
}

/** Nobody provides it. */
export class Stranger {
  @OnVoxEvent('voice.gather')
  menu(): Voxml {
    return voxml().say('stranger');
  }
}

const TO = '+12025550100';

/** Links in every place of a document that takes one; `{base}` is the URL of the module's routes. */
export const PLACES: readonly (readonly [place: string, build: () => Voxml, printed: string, leadsTo: string])[] = [
  [
    'Gather action',
    () => voxml().gather({ action: step(Desk, 'menu') }),
    '<Gather action="{base}/voice.gather/menu" output="menu"/>',
    'menu',
  ],
  [
    'Dial action',
    () => voxml().dial(TO, { action: step(Desk, 'after') }),
    `<Dial action="{base}/voice.dial/after" output="after">${TO}</Dial>`,
    'after',
  ],
  [
    'Record action',
    () => voxml().record({ action: step(Desk, 'keep') }),
    '<Record action="{base}/voice.record/keep"/>',
    'keep',
  ],
  [
    'Pay action',
    () => voxml().pay({ action: step(Desk, 'paid') }),
    '<Pay action="{base}/voice.pay/paid" output="paid"/>',
    'paid',
  ],
  [
    'Redirect',
    () => voxml().redirect(step(Desk, 'again')),
    '<Redirect>{base}/voice.redirect/again</Redirect>',
    'again',
  ],
  [
    'Number url',
    () => voxml().dial((dial) => dial.number(TO, { url: step(Desk, 'whisper') })),
    `<Dial><Number url="{base}/voice.number/whisper">${TO}</Number></Dial>`,
    'whisper',
  ],
  [
    'Pay statusCallback',
    () => voxml().pay({ statusCallback: step(Desk, 'paying') }),
    '<Pay statusCallback="{base}/voice.pay.status"/>',
    'paying',
  ],
  [
    'Dial recordingStatusCallback',
    () => voxml().dial(TO, { recordingStatusCallback: step(Desk, 'recorded') }),
    `<Dial recordingStatusCallback="{base}/voice.recording">${TO}</Dial>`,
    'recorded',
  ],
  [
    'Record recordingStatusCallback',
    () => voxml().record({ recordingStatusCallback: step(Desk, 'recorded') }),
    '<Record recordingStatusCallback="{base}/voice.recording"/>',
    'recorded',
  ],
  [
    'a handler with a step of its own',
    () => voxml().gather({ action: step(Desk, 'named') }),
    '<Gather action="{base}/voice.gather/by-name" output="by_name"/>',
    'named',
  ],
  [
    'a method that the base class declares, by the class itself',
    () => voxml().gather({ action: step(Desk, 'inherited') }),
    '<Gather action="{base}/voice.gather/inherited" output="inherited"/>',
    'inherited',
  ],
  [
    'a method of the base class, which a subclass provides',
    () => voxml().gather({ action: step(BaseDesk, 'inherited') }),
    '<Gather action="{base}/voice.gather/inherited" output="inherited"/>',
    'inherited',
  ],
];

/** Links that lead nowhere, and how the log calls them. */
export const BROKEN: readonly (readonly [what: string, build: () => Voxml, named: string])[] = [
  [
    'a method that handles another event',
    () => voxml().gather({ action: step(Desk, 'anyCall') }),
    'Gather action: Desk.anyCall is not a handler of voice.gather',
  ],
  [
    'a class that nobody provides',
    () => voxml().gather({ action: step(Stranger, 'menu') }),
    'Gather action: Stranger.menu is not a handler of voice.gather',
  ],
  [
    'a method without a decorator',
    () => voxml().redirect(step(Plain, 'helper')),
    'Redirect: Plain.helper is not a handler of voice.redirect',
  ],
];

/** Documents that the desk answers a call with, by the `Tag` of the request. */
const DOCUMENTS: Readonly<Record<string, () => Voxml>> = {
  ...Object.fromEntries(PLACES.map(([place, build]) => [place, build])),
  ...Object.fromEntries(BROKEN.map(([what, build]) => [what, build])),
  text: () =>
    voxml().embed(
      voxml()
        .gather({ action: step(Desk, 'menu') })
        .toString(),
    ),
};
