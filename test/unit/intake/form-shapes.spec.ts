import { describe, expect, it } from '@jest/globals';
import { ALL_SHAPES, FIELDS_OF, type FormShape, NO_FIELDS } from '../../../src/intake/form-shapes.js';

const shape = (more: Partial<FormShape>): FormShape => ({
  isText: false,
  isList: false,
  hasObjects: false,
  members: new Set(),
  names: new Set(),
  ...more,
});

const of = (...names: readonly string[]): ReadonlySet<string> => new Set(names);

describe('the fields of forms that are more than a text', () => {
  it('are these, whatever the event', () => {
    expect(Object.fromEntries(ALL_SHAPES)).toEqual({
      media: shape({ isList: true, hasObjects: true, names: of('url') }),
      to: shape({ isText: true, isList: true }),
      error: shape({ isText: true, members: of('code', 'description'), names: of('code', 'description') }),
      Vars: shape({ isText: true, names: 'any' }),
      links: shape({ isList: true, hasObjects: true, members: of('media'), names: of('media') }),
    });
  });

  it.each([
    ['mms.mo', 'media', 'from'],
    ['sms.dlr', 'to', 'status'],
    ['sms.dlr', 'error', 'message_id'],
    ['voice.gather', 'Vars', 'CallSid'],
    ['fax.inbound', 'links', 'id'],
  ])('of %s has %s, and %s is a text', (event, structured, text) => {
    const { shapes, texts } = FIELDS_OF.get(event) ?? NO_FIELDS;
    expect([shapes.has(structured), texts.has(structured)]).toEqual([true, false]);
    expect([shapes.has(text), texts.has(text)]).toEqual([false, true]);
  });

  it('are none of an event that is not known', () => {
    expect(FIELDS_OF.get(undefined)).toBeUndefined();
    expect([NO_FIELDS.shapes.size, NO_FIELDS.texts.size]).toEqual([0, 0]);
  });
});
