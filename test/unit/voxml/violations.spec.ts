import { describe, expect, it } from '@jest/globals';
import { type ElementName, ELEMENTS } from '../../../src/voxml/elements/elements.js';
import type { ElementRow } from '../../../src/voxml/elements/element-row.interface.js';
import { expr } from '../../../src/voxml/expr.js';
import { ConnectContent } from '../../../src/voxml/content/connect-content.js';
import { DialContent } from '../../../src/voxml/content/dial-content.js';
import { PayContent } from '../../../src/voxml/content/pay-content.js';
import { voxml } from '../../../src/voxml/voxml.js';
import { VoxmlError } from '../../../src/voxml/voxml.error.js';
import { build, type Plan } from './build.js';
import { PERSONAL, wrongValues } from './wrong-values.js';

const ROWS = Object.entries(ELEMENTS) as [ElementName, ElementRow][];
const NOUNS: { readonly [Element in ElementName]?: () => object } = {
  Flow: () => new ConnectContent(),
  Number: () => new DialContent(),
  Prompt: () => new PayContent(),
  Parameter: () => new PayContent(),
};

/** Enough of each element that only what is then added can be wrong. */
const SOUND: { readonly [Element in ElementName]?: Partial<Plan> } = {
  Connect: { children: [{ element: 'Flow', attributes: {}, text: '0b5e7c1e-3f6a-4f0e-9a55-6a2d3c1b7f10' }] },
  Flow: { text: '0b5e7c1e-3f6a-4f0e-9a55-6a2d3c1b7f10' },
  Dial: { text: '+12025550100' },
  Number: { text: '+12025550100' },
  Play: { text: '/a.mp3' },
  Redirect: { text: '/next' },
  Say: { text: 'secret' },
  Set: { text: 'secret', attributes: { output: 'a' } },
  Unset: { attributes: { output: 'a' } },
  If: { attributes: { expression: expr`1 == 1` } },
  Do: { attributes: { expression: expr`1 == 1` } },
  Prompt: { attributes: { for: 'security-code' } },
  Parameter: { attributes: { name: 'a', value: 'secret' } },
};

function buildWith(element: ElementName, change: Partial<Plan>): void {
  const sound = SOUND[element];
  const attributes = { ...sound?.attributes, ...change.attributes };
  build((NOUNS[element] ?? voxml)(), { element, ...sound, ...change, attributes });
}

function refusal(run: () => void): VoxmlError {
  try {
    run();
  } catch (error) {
    if (error instanceof VoxmlError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const attributes = ROWS.flatMap(([element, row]) =>
  Object.entries(row.attributes).map(([name, rule]) => [element, name, rule] as const),
);
const texts = ROWS.flatMap(([element, { text }]) => (text ? [[element, text] as const] : []));
const elements = ROWS.map(([element]) => element).filter((element) => element !== 'Response');

describe('a violation', () => {
  it.each(elements)('is not what a sound %s is', (element) => {
    expect(() => buildWith(element, {})).not.toThrow();
  });

  it.each(attributes)('of %s %s throws with its name and without what is personal', (element, name, rule) => {
    for (const value of wrongValues(rule)) {
      const error = refusal(() => buildWith(element, { attributes: { [name]: value } }));
      expect(error).toMatchObject({ code: 'VOX_VOXML', element, attribute: name, name: 'VoxmlError' });
      expect(error.message).toMatch(`VOX_VOXML ${element} ${name}: must be ${rule.rule}`);
      if (rule.kind !== 'whole' && rule.kind !== 'decimal') expect(error.message).not.toMatch(PERSONAL);
    }
  });

  it.each(texts)('of the text of %s throws with its name and without what is personal', (element, rule) => {
    for (const text of wrongValues(rule)) {
      // These two take something else as well: attributes, a callback.
      if (element === 'Play' && typeof text === 'object') continue;
      if (element === 'Dial' && typeof text === 'function') continue;
      const error = refusal(() => buildWith(element, { text }));
      expect(error).toMatchObject({ code: 'VOX_VOXML', element, attribute: undefined });
      expect(error.message).toMatch(`VOX_VOXML ${element}: must be ${rule.rule}`);
      expect(error.message).not.toMatch(PERSONAL);
    }
  });

  it.each(attributes.filter(([, , rule]) => rule.required))('is a missing %s %s', (element, name) => {
    const error = refusal(() => buildWith(element, { attributes: { [name]: undefined } }));
    expect(error).toMatchObject({ element, attribute: name });
  });

  it.each(elements.filter((element) => element !== 'If' && element !== 'Parameter'))(
    'is an attribute that %s does not have',
    (element) => {
      for (const name of ['colour', 'toString', '__proto__', 'History']) {
        const error = refusal(() => buildWith(element, { attributes: { [name]: 'secret' } }));
        expect(error.message).toMatch(
          `${element}${/^[A-Za-z]+$/.test(name) ? ` ${name}` : ''}: there is no such attribute`,
        );
        expect(error.message).not.toMatch(PERSONAL);
      }
      expect(refusal(() => buildWith(element, { attributes: { 'my secret': 1 } })).message).not.toMatch(PERSONAL);
    },
  );

  it('is a Dial to nobody, a Connect to nothing, a Play of nothing', () => {
    const nothing = { text: undefined, children: [] };
    expect(refusal(() => buildWith('Dial', nothing)).message).toBe(
      'VOX_VOXML Dial: must hold a phone number: digits only, with or without a plus in front or Number',
    );
    expect(refusal(() => buildWith('Connect', nothing)).message).toBe('VOX_VOXML Connect: must hold Flow');
    expect(refusal(() => buildWith('Play', nothing)).element).toBe('Play');
  });

  it('is content that a callback appends to another document', () => {
    const error = refusal(() => voxml().if(expr`1 == 1`, () => voxml().say('lost')));
    expect(error.message).toBe('VOX_VOXML If: the callback must append to the builder that it is given');
  });

  it('names numbers, flags and single words', () => {
    expect(refusal(() => buildWith('Pause', { attributes: { length: 61 } })).message).toBe(
      'VOX_VOXML Pause length: must be a whole number from 1 to 60 (given: 61)',
    );
    expect(refusal(() => buildWith('Reject', { attributes: { reason: 'bussy' } })).message).toBe(
      'VOX_VOXML Reject reason: must be one of rejected, busy (given: "bussy")',
    );
    expect(refusal(() => voxml().set('a', 'x'.repeat(51))).message).toBe(
      'VOX_VOXML Set: must be text of at most 50 characters (it has 51)',
    );
    expect(refusal(() => voxml().say('x'.repeat(3001))).message).toMatch('(it has 3001)');
  });

  it('begins one beyond the limit', () => {
    expect(() => voxml().say('\u{1F600}'.repeat(3000)).set('x'.repeat(50), '\u{1F600}'.repeat(50))).not.toThrow();
    expect(() => voxml().pause({ length: 60 }).record({ maxLength: 14_400, timeout: 0 })).not.toThrow();
  });
});
