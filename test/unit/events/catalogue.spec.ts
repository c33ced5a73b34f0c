import { describe, expect, it } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import type {
  ActionableEventName,
  InformationalEventName,
  VoxEventName,
} from '../../../src/events/vox-event-name.type.js';
import { CATALOGUE } from '../../../src/events/catalogue.js';
import type { EventMode } from '../../../src/events/event-mode.type.js';
import type { EventRow } from '../../../src/events/event-row.interface.js';
import type { FaxInbound } from '../../../src/events/fax/fax-inbound.js';
import { FlowStatusDto } from '../../../src/events/flow/dto/flow-status.dto.js';
import { FlowStatus } from '../../../src/events/flow/flow-status.js';
import type { SmsDlr } from '../../../src/events/messaging/sms-dlr.js';
import { row } from '../../../src/events/row.js';
import type { VoiceGather } from '../../../src/events/voice/voice-gather.js';
import type { VoxEvents } from '../../../src/events/vox-events.type.js';

const ROWS: readonly (readonly [string, EventRow])[] = Object.entries(CATALOGUE);

describe('the catalogue', () => {
  it('has the twenty events of wire-format section 3 in their order', () => {
    const index =
      'sms.mo mms.mo sms.dlr mms.dlr rcs.dlr rcs.mo voice.inbound voice.answered voice.redirect voice.status ' +
      'voice.recording voice.dial voice.gather voice.record voice.pay voice.pay.status voice.number fax.inbound ' +
      'fax.outbound flow.status';
    expect(Object.keys(CATALOGUE).join(' ')).toBe(index);
  });

  it.each(ROWS)('%s is a complete line', (_name, line) => {
    expect(line.trigger).toMatch(/^[A-Z].*\.$/);
    expect(Object.keys(line.versions)).not.toHaveLength(0);
    expect(Object.keys(line.versions).every((version) => /^(?:v\d|\d{4}-\d\d-\d\d)$/.test(version))).toBe(true);
  });

  it('keeps card and account data out of every store', () => {
    const sensitive = ROWS.filter(([, line]) => line.sensitive).map(([name]) => name);
    expect(sensitive).toEqual(['voice.pay', 'voice.pay.status']);
  });

  it('never deduplicates what steers a call', () => {
    expect(ROWS.filter(([, line]) => line.mode === 'actionable' && line.identity)).toEqual([]);
  });

  it('gives literal names, modes, versions and payloads to the compiler', () => {
    expectTypeOf<ActionableEventName>().toEqualTypeOf<
      | 'voice.inbound'
      | 'voice.answered'
      | 'voice.redirect'
      | 'voice.dial'
      | 'voice.gather'
      | 'voice.record'
      | 'voice.pay'
      | 'voice.number'
    >();
    expectTypeOf<InformationalEventName | ActionableEventName>().toEqualTypeOf<VoxEventName>();
    expectTypeOf<InformationalEventName & ActionableEventName>().toBeNever();
    expectTypeOf<EventMode>().toEqualTypeOf<'informational' | 'actionable'>();
    expectTypeOf<VoxEvents['sms.dlr']>().toEqualTypeOf<SmsDlr>();
    expectTypeOf<VoxEvents['voice.gather']>().toEqualTypeOf<VoiceGather>();
    expectTypeOf<keyof (typeof CATALOGUE)['sms.mo']['versions']>().toEqualTypeOf<'v1' | '2025-02-01'>();
    expectTypeOf(CATALOGUE['fax.inbound']).toExtend<EventRow>();
  });

  it('does not let a line identify another payload than its own', () => {
    const line = {
      family: 'flow',
      mode: 'informational',
      trigger: 'Never.',
      confidence: 'low',
      versions: { v1: FlowStatusDto },
      payload: FlowStatus,
    } as const;
    // @ts-expect-error a flow has no fax id
    expect(row({ ...line, identity: (fax: FaxInbound) => [fax.id] }).mode).toBe('informational');
    expect(row({ ...line, identity: (flow) => [flow.tag ?? ''] }).mode).toBe('informational');
  });
});
