import { expectTypeOf } from 'expect-type';
import type { AttributesOf } from '../../../src/voxml/types/attributes.types.js';
import type { LinkResolver } from '../../../src/voxml/link-resolver.interface.js';
import type { VoxLink } from '../../../src/voxml/vox-link.js';
import { voxml } from '../../../src/voxml/voxml.js';

declare const gathered: VoxLink<'voice.gather'>;
declare const dialled: VoxLink<'voice.dial'>;
declare const recorded: VoxLink<'voice.record'>;
declare const recording: VoxLink<'voice.recording'>;
declare const paid: VoxLink<'voice.pay'>;
declare const paying: VoxLink<'voice.pay.status'>;
declare const redirected: VoxLink<'voice.redirect'>;
declare const numbered: VoxLink<'voice.number'>;
declare const greeting: VoxLink<'voice.inbound' | 'voice.redirect'>;
declare const anyResult: VoxLink<'voice.gather' | 'voice.dial' | 'voice.record'>;
declare const anyLink: VoxLink;
declare const message: VoxLink<'sms.mo'>;

voxml().gather({ action: gathered }).dial('911', { action: dialled, recordingStatusCallback: recording });
voxml().dial((to) => to.number('911', { url: numbered }), { action: dialled });
voxml().record({ action: recorded, recordingStatusCallback: recording });
voxml().pay({ action: paid, statusCallback: paying }).redirect(redirected);
// A handler of several events is taken wherever one of them arrives.
voxml()
  .redirect(greeting)
  .gather({ action: anyResult })
  .dial('911', { action: anyResult })
  .record({ action: anyResult });
expectTypeOf<VoxLink<'voice.inbound' | 'voice.redirect'>>().toExtend<VoxLink<'voice.redirect'>>();
expectTypeOf<VoxLink<'voice.redirect'>>().not.toExtend<VoxLink<'voice.inbound' | 'voice.redirect'>>();
expectTypeOf<VoxLink<'sms.mo'>>().toExtend<VoxLink>();
expectTypeOf<AttributesOf<'Gather'>['action']>().toEqualTypeOf<string | VoxLink<'voice.gather'> | undefined>();
expectTypeOf<Parameters<LinkResolver['url']>[0]>().toEqualTypeOf<VoxLink>();

// @ts-expect-error Gather delivers voice.gather
voxml().gather({ action: dialled });
// @ts-expect-error none of several fits
voxml().gather({ action: greeting });
// @ts-expect-error beside a right attribute as well
voxml().gather({ numDigits: 1, action: redirected });
// @ts-expect-error a link that may be for anything is for nothing
voxml().gather({ action: anyLink });
// @ts-expect-error Dial delivers voice.dial
voxml().dial('911', { action: gathered });
// @ts-expect-error of the recording itself
voxml().dial('911', { recordingStatusCallback: recorded });
// @ts-expect-error Record delivers voice.record
voxml().record({ action: recording });
// @ts-expect-error of the recording itself
voxml().record({ recordingStatusCallback: recorded });
// @ts-expect-error Pay delivers voice.pay
voxml().pay({ action: paying });
// @ts-expect-error its progress is voice.pay.status
voxml().pay({ statusCallback: paid });
// @ts-expect-error Redirect delivers voice.redirect
voxml().redirect(gathered);
// @ts-expect-error Number delivers voice.number
voxml().dial((to) => to.number('911', { url: dialled }));
// @ts-expect-error another family
voxml().redirect(message);
// @ts-expect-error a file is played, not a handler
voxml().play(redirected);
// @ts-expect-error a link is a link, not something like it
voxml().redirect({ to: '/a' });
// @ts-expect-error no such event
export type Unknown = VoxLink<'voice.hangup'>;
