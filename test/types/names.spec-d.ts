import { expectTypeOf } from 'expect-type';
import { CATALOGUE, type ActionableEventName, type InformationalEventName } from 'nestjs-vox-webhooks/diagnostics';
import {
  type EventPattern,
  type FaxInbound,
  type MmsDlr,
  type SmsDlr,
  type SmsMo,
  type VoiceGather,
  type VoiceCall,
  type VoxDocument,
  type VoxEvent,
  type VoxEventName,
  type VoxEvents,
} from 'nestjs-vox-webhooks';
import type { VoxHandler } from 'nestjs-vox-webhooks/diagnostics';

expectTypeOf<VoxEventName>().toEqualTypeOf<keyof typeof CATALOGUE>();
expectTypeOf<'sms.dlr'>().toExtend<InformationalEventName>();
expectTypeOf<'voice.gather'>().toExtend<ActionableEventName>();
expectTypeOf<Extract<InformationalEventName, ActionableEventName>>().toBeNever();
expectTypeOf<InformationalEventName | ActionableEventName>().toEqualTypeOf<VoxEventName>();
expectTypeOf<ActionableEventName>().toEqualTypeOf<`voice.${'inbound' | 'answered' | 'redirect' | 'dial' | 'gather' | 'record' | 'pay' | 'number'}`>();

expectTypeOf<'sms.*' | 'mms.*' | 'rcs.*' | 'voice.*' | 'fax.*' | 'flow.*' | '*'>().toEqualTypeOf<
  Exclude<EventPattern, VoxEventName>
>();

expectTypeOf<VoxEvents['sms.dlr']>().toEqualTypeOf<SmsDlr>();
expectTypeOf<VoxEvents['mms.dlr']>().toEqualTypeOf<MmsDlr>();
expectTypeOf<VoxEvents['voice.gather']>().toExtend<VoiceCall>();
expectTypeOf<VoxEvents[VoxEventName]>().toExtend<VoxEvent>();

/** The payload of a pattern, and what its handler owes. */
type PayloadOf<Pattern> = Parameters<VoxHandler<Pattern>>[0];
type ResultOf<Pattern> = VoxHandler<Pattern> extends (...args: never[]) => infer Result ? Result : never;
expectTypeOf<PayloadOf<'sms.*'>>().toEqualTypeOf<SmsMo | SmsDlr>();
expectTypeOf<PayloadOf<readonly ['sms.mo', 'fax.inbound']>>().toEqualTypeOf<SmsMo | FaxInbound>();
expectTypeOf<PayloadOf<'*'>>().toEqualTypeOf<VoxEvents[VoxEventName]>();
expectTypeOf<ResultOf<'sms.mo'>>().toBeUnknown();
expectTypeOf<ResultOf<'voice.*'>>().toBeUnknown();
expectTypeOf<ResultOf<'voice.gather'>>().toEqualTypeOf<VoxDocument | Promise<VoxDocument>>();
expectTypeOf<ResultOf<readonly ['sms.mo', 'voice.gather']>>().toEqualTypeOf<VoxDocument | Promise<VoxDocument>>();

/** A union of payloads narrows by its event. */
declare const either: SmsMo | FaxInbound | VoiceGather;
if (either.event === 'voice.gather') expectTypeOf(either).toEqualTypeOf<VoiceGather>();
else if (either.event === 'fax.inbound') expectTypeOf(either.pages).toBeNumber();
else expectTypeOf(either).toEqualTypeOf<SmsMo>();
