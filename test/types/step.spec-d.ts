import { expectTypeOf } from 'expect-type';
import { type CallVars, step, type VoxLinks, voxml } from 'nestjs-vox-webhooks';
import type { VoxLink } from 'nestjs-vox-webhooks/voxml';
import type {
  SmsMo,
  VoiceCall,
  VoiceDial,
  VoiceGather,
  VoiceInbound,
  VoiceNumber,
  VoicePay,
  VoicePayStatus,
  VoiceRecord,
  VoiceRecording,
  VoiceRedirect,
  VoxContext,
  VoxEvent,
} from 'nestjs-vox-webhooks';

export declare abstract class Base {
  inherited(call: VoiceGather): string;
}
export declare class Desk extends Base {
  readonly name: string;
  readonly count: number;
  gathered(call: VoiceGather): string;
  dialled(call: VoiceDial, context: VoxContext): Promise<string>;
  recorded(call: VoiceRecord): string;
  paid(call: VoicePay): string;
  paying(call: VoicePayStatus): void;
  recording(call: VoiceRecording): void;
  redirected(call: VoiceRedirect): string;
  numbered(call: VoiceNumber): string;
  inbound(call: VoiceInbound): string;
  greets(call: VoiceInbound | VoiceRedirect): string;
  results(call: VoiceGather | VoiceDial | VoiceRecord | VoicePay): string;
  anyCall(call: VoiceCall): string;
  anyEvent(event: VoxEvent): string;
  nothing(): string;
  message(message: SmsMo): void;
  odd(call: { readonly digits?: string }): string;
  text(call: string): string;
  private hidden(call: VoiceGather): string;
}
const TO = '+12025550100';

// Each verb takes the handler of its event, of several with it among them, of any call, of anything, of nothing.
voxml()
  .gather({ action: step(Desk, 'gathered') })
  .gather({ action: step(Desk, 'results') });
voxml()
  .gather({ action: step(Desk, 'anyCall') })
  .gather({ action: step(Desk, 'anyEvent') });
voxml()
  .gather({ action: step(Desk, 'nothing') })
  .gather({ action: step(Desk, 'inherited') });
voxml().gather({ action: step(Base, 'inherited') });
voxml()
  .dial(TO, { action: step(Desk, 'dialled') })
  .dial(TO, { action: step(Desk, 'results') });
voxml().dial(TO, { action: step(Desk, 'anyCall'), recordingStatusCallback: step(Desk, 'anyCall') });
voxml()
  .record({ action: step(Desk, 'recorded') })
  .record({ action: step(Desk, 'results') });
voxml().record({ action: step(Desk, 'nothing'), recordingStatusCallback: step(Desk, 'recording') });
voxml().pay({ action: step(Desk, 'paid'), statusCallback: step(Desk, 'paying') });
voxml().pay({ action: step(Desk, 'results'), statusCallback: step(Desk, 'anyEvent') });
voxml().redirect(step(Desk, 'redirected')).redirect(step(Desk, 'greets')).redirect(step(Desk, 'anyCall'));
voxml().dial((to) => to.number(TO, { url: step(Desk, 'numbered') }).number(TO, { url: step(Desk, 'nothing') }));

expectTypeOf(step(Desk, 'gathered')).toExtend<VoxLink<'voice.gather'>>();
expectTypeOf(step(Desk, 'gathered')).not.toExtend<VoxLink<'voice.dial'>>();
expectTypeOf(step(Desk, 'greets')).toExtend<VoxLink<'voice.redirect'>>();
expectTypeOf(step(Desk, 'greets')).not.toExtend<VoxLink<'voice.gather'>>();
expectTypeOf<Parameters<CallVars['get']>>().toEqualTypeOf<[path: string]>();
expectTypeOf<ReturnType<CallVars['get']>>().toEqualTypeOf<string | undefined>();

// @ts-expect-error no such method
step(Desk, 'missing');
// @ts-expect-error a property is no method
step(Desk, 'name');
// @ts-expect-error nor is one of another type
step(Desk, 'count');
// @ts-expect-error a private method is out of reach
step(Desk, 'hidden');
// @ts-expect-error a method of the subclass only
step(Base, 'gathered');
// @ts-expect-error a class, not one of its instances
step(new Desk(), 'gathered');
// @ts-expect-error not the name alone
step('Desk', 'gathered');

// @ts-expect-error Gather delivers voice.gather
voxml().gather({ action: step(Desk, 'dialled') });
// @ts-expect-error none of several
voxml().gather({ action: step(Desk, 'greets') });
// @ts-expect-error another family
voxml().gather({ action: step(Desk, 'message') });
// @ts-expect-error no payload class
voxml().gather({ action: step(Desk, 'odd') });
// @ts-expect-error no payload at all
voxml().gather({ action: step(Desk, 'text') });
// @ts-expect-error Dial delivers voice.dial
voxml().dial(TO, { action: step(Desk, 'gathered') });
// @ts-expect-error its recording delivers voice.recording
voxml().dial(TO, { recordingStatusCallback: step(Desk, 'recorded') });
// @ts-expect-error Record delivers voice.record
voxml().record({ action: step(Desk, 'recording') });
// @ts-expect-error its recording delivers voice.recording
voxml().record({ recordingStatusCallback: step(Desk, 'results') });
// @ts-expect-error Pay delivers voice.pay
voxml().pay({ action: step(Desk, 'paying') });
// @ts-expect-error its progress is voice.pay.status
voxml().pay({ statusCallback: step(Desk, 'paid') });
// @ts-expect-error Redirect delivers voice.redirect
voxml().redirect(step(Desk, 'inbound'));
// @ts-expect-error nor the result of a verb
voxml().redirect(step(Desk, 'results'));
// @ts-expect-error Number delivers voice.number
voxml().dial((to) => to.number(TO, { url: step(Desk, 'dialled') }));
// @ts-expect-error a file is played, not a handler
voxml().play(step(Desk, 'anyCall'));

/** The same checks, for links outside of documents. */
export function outside(links: VoxLinks): void {
  expectTypeOf(links.event('sms.dlr')).toEqualTypeOf<Promise<string>>();
  expectTypeOf(links.step(Desk, 'gathered')).toEqualTypeOf<Promise<string>>();
  expectTypeOf(links.step(Desk, 'inherited', 'voice.gather')).toEqualTypeOf<Promise<string>>();
  // @ts-expect-error no event of the catalogue
  void links.event('sms.receipt');
  // @ts-expect-error no such method
  void links.step(Desk, 'missing');
  // @ts-expect-error the method takes voice.gather
  void links.step(Desk, 'gathered', 'voice.dial');
}
