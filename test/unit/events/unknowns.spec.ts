import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from '../../../src/events/catalogue.js';
import { FaxInbound } from '../../../src/events/fax/fax-inbound.js';
import { MmsMo } from '../../../src/events/messaging/mms-mo.js';
import { VoiceAnswered } from '../../../src/events/voice/voice-answered.js';
import { VoiceInbound } from '../../../src/events/voice/voice-inbound.js';
import { VoiceRecording } from '../../../src/events/voice/voice-recording.js';
import type { VoxEventName } from '../../../src/events/vox-event-name.type.js';
import type { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';
import type { WireParams } from '../../../src/events/wire-params.type.js';
import { judge, verdict } from './judge.js';
import { paramsOf } from './params-of.js';

const NAMES = Object.keys(CATALOGUE) as VoxEventName[];
const VOICE = NAMES.filter((name) => name.startsWith('voice.'));

describe('what no source tells (wire-format section 16)', () => {
  it.each(VOICE)('rows 1 and 2: %s needs a call id and nothing more', (name) => {
    expect(judge(name, { CallSid: 'c1' })).toEqual([]);
    expect(judge(name, { CallSid: 'c1', From: '', To: 'anonymous', CallStatus: '', AnsweredBy: '' })).toEqual([]);
    expect(judge(name, {})).toEqual(['CallSid']);
    expect(judge(name, { CallSid: 5 })).toEqual(['CallSid']);
    expect(judge(name, { CallSid: 'c1', From: ['+12025550188'], To: 5 })).toEqual(['From', 'To']);
  });

  it('row 3: parameters nobody knows are in reach', () => {
    expect(new VoiceInbound({ CallSid: 'c1', CallerName: 'Ada' }).raw.CallerName).toBe('Ada');
  });

  it.each(['v0', 'v1', '2010-04-01', 0, ''])('row 4: ApiVersion may be %j', (ApiVersion) => {
    expect(judge('voice.inbound', { CallSid: 'c1', ApiVersion })).toEqual([]);
  });

  it('rows 5 and 6: words of a call are an open list', () => {
    const params = { CallSid: 'c1', CallStatus: 'pondering', AnsweredBy: 'human_robot' };
    expect(judge('voice.answered', params)).toEqual([]);
    expect(new VoiceAnswered(params)).toMatchObject({ callStatus: 'pondering', isHuman: true });
    expect(new VoiceAnswered({ AnsweredBy: 'machine_end_beep' }).isHuman).toBe(false);
  });

  it('row 8: JSON has numbers and objects where forms have text', () => {
    const params = { CallSid: 'c1', AccountID: 190_761, TrunkID: 90_001, Vars: { menu: { digits: '1' } } };
    expect(judge('voice.gather', { ...params, Digits: 1, Confidence: 0.93 })).toEqual([]);
    const call = new VoiceInbound(params);
    expect([call.accountId, call.trunkId, call.vars.get('menu.digits')]).toEqual(['190761', '90001', '1']);
  });

  it('row 10: counters are text or numbers', () => {
    const fax = paramsOf('17.22');
    expect(judge('fax.inbound', { ...fax, pages: 2, duration: 41.5 })).toEqual([]);
    expect(judge('fax.inbound', { ...fax, pages: [2], duration: {} })).toEqual(['pages', 'duration']);
    expect(judge('fax.inbound', { ...fax, pages: undefined, duration: null })).toEqual([]);
    expect(new FaxInbound({ ...fax, pages: 3, duration: 'long' })).toMatchObject({ pages: 3, duration: Number.NaN });
  });

  it('row 11: media are addresses or objects that have one', () => {
    const media = ['https://example.com/a.png', { url: 'https://example.com/b.png' }];
    expect(judge('mms.mo', { ...paramsOf('17.4'), media })).toEqual([]);
    expect(new MmsMo({ media }).media).toEqual(['https://example.com/a.png', 'https://example.com/b.png']);
  });

  it('row 12: RCS is refused by status or type alone', () => {
    const refusal = (event: VoxEventName, params: WireParams): unknown => {
      try {
        return verdict(event, params).flaws;
      } catch (error) {
        return (error as VoxRefusalError).details;
      }
    };
    expect(refusal('rcs.dlr', { status: 'READ', message_id: 5, to: {} })).toEqual(['message_id', 'to']);
    expect(refusal('rcs.mo', { type: 'location', from: 5 })).toEqual(['from']);
    expect(refusal('rcs.mo', { status: 'received' })).toEqual([]);
    expect(refusal('rcs.mo', {})).toEqual(['type: isIdentifier']);
    expect(refusal('rcs.mo', { status: 5, type: 5, from: 5 })).toEqual(['type: isIdentifier']);
    expect(refusal('rcs.dlr', { to: {} })).toEqual(['status: isIdentifier']);
  });

  it('row 13: a flow may send any object', () => {
    for (const params of [{}, { status: ['a'], tag: 5 }, { steps: [{ done: true }] }]) {
      expect(verdict('flow.status', params).flaws).toEqual('status' in params ? ['status', 'tag'] : []);
    }
  });

  it('row 24: a fax has links in either shape, and any status', () => {
    const fax = { ...paramsOf('17.22'), status: 'pondering' };
    const url = 'https://example.com/f';
    for (const links of [{ media: url }, [{ media: url }]]) {
      expect(judge('fax.inbound', { ...fax, links })).toEqual([]);
      expect(new FaxInbound({ ...fax, links }).media).toEqual([url]);
    }
    expect(new FaxInbound({ ...fax, links: null }).media).toEqual([]);
  });

  it.each([
    { Tag: 't', BulkTag: 'b' },
    { tag: 't', bulk_tag: 'b' },
  ])('row 26: tags of a call are %j', (tags) => {
    expect(new VoiceRecording(tags)).toMatchObject({ tag: 't', bulkTag: 'b' });
  });
});

describe('parameters that break every rule', () => {
  it.each(NAMES)('%s is lifted to its empty self', (name) => {
    const { raw: _, ...fields } = new CATALOGUE[name].payload({ CallSid: [], id: {}, to: 5.5, time: 'soon', Vars: 7 });
    expect(JSON.stringify(fields)).not.toContain('[object');
  });
});
