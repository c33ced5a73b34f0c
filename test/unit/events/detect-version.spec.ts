import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CATALOGUE } from '../../../src/events/catalogue.js';
import { detectVersion } from '../../../src/events/identify-event.js';
import { MessageMo20250201Dto, MessageMoV1Dto } from '../../../src/events/messaging/dto/inbound-message.dto.js';
import { VoiceGatherDto } from '../../../src/events/voice/dto/verb.dto.js';
import type { VoxEventName } from '../../../src/events/vox-event-name.type.js';
import type { WireParams } from '../../../src/events/wire-params.type.js';

describe('the version of a payload', () => {
  it.each<[VoxEventName, WireParams, string, boolean]>([
    ['sms.mo', {}, 'v1', true],
    ['sms.mo', { api_version: 20250201 }, 'v1', true],
    ['sms.mo', { api_version: '' }, 'v1', true],
    ['sms.mo', { api_version: 'v1' }, 'v1', true],
    ['sms.mo', { api_version: '2025-02-01' }, '2025-02-01', true],
    ['sms.mo', { api_version: '2031-01-01' }, '2031-01-01', false],
    ['rcs.dlr', {}, '2025-02-01', true],
    ['voice.gather', {}, 'v0', true],
    ['voice.gather', { ApiVersion: 'v0' }, 'v0', true],
    ['voice.gather', { ApiVersion: 'v1' }, 'v1', false],
    ['voice.gather', { ApiVersion: '2010-04-01' }, '2010-04-01', false],
    ['voice.gather', { api_version: '2025-02-01' }, 'v0', true],
    ['fax.inbound', { api_version: 'v9' }, 'v1', true],
    ['flow.status', { api_version: 'v9' }, 'v1', true],
  ])('of %s %j is %s, known: %s', (event, params, version, known) => {
    expect(detectVersion(CATALOGUE[event], params)).toMatchObject({ version, known });
  });

  it('picks the DTO, the newest one when it is unknown', () => {
    const dtoOf = (params: WireParams) => detectVersion(CATALOGUE['sms.mo'], params).dto;
    expect(dtoOf({})).toBe(MessageMoV1Dto);
    expect(dtoOf({ api_version: '2025-02-01' })).toBe(MessageMo20250201Dto);
    expect(dtoOf({ api_version: '1999-01-01' })).toBe(MessageMo20250201Dto);
    expect(detectVersion(CATALOGUE['voice.gather'], { ApiVersion: 'v7' }).dto).toBe(VoiceGatherDto);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s is an unknown one', (version) => {
    const detected = detectVersion(CATALOGUE['sms.mo'], { api_version: version });
    expect(detected).toEqual({ version, known: false, dto: MessageMo20250201Dto });
  });

  it('reaches logs short and without invisible characters', () => {
    const versionOf = (text: string) => detectVersion(CATALOGUE['sms.mo'], { api_version: text }).version;
    expect(versionOf(`2031\r\n\u001b[31mERROR\u202e\u2028\ud800`)).toBe('2031[31mERROR');
    expect(versionOf('9'.repeat(100_000))).toHaveLength(64);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const version = versionOf(text);
        expect(version.length).toBeLessThanOrEqual(64);
        expect(version).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});
