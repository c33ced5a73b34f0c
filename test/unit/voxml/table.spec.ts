import { describe, expect, it } from '@jest/globals';
import { CallContent } from '../../../src/voxml/content/call-content.js';
import { ConnectContent } from '../../../src/voxml/content/connect-content.js';
import { DialContent } from '../../../src/voxml/content/dial-content.js';
import { GatherContent } from '../../../src/voxml/content/gather-content.js';
import { PayContent } from '../../../src/voxml/content/pay-content.js';
import { PromptContent } from '../../../src/voxml/content/prompt-content.js';
import type { AttributeRule } from '../../../src/voxml/rules/attribute-rule.interface.js';
import { ELEMENTS } from '../../../src/voxml/elements/elements.js';
import type { ElementRow } from '../../../src/voxml/elements/element-row.interface.js';
import { methodOf } from './build.js';

const ROWS: readonly [string, ElementRow][] = Object.entries(ELEMENTS);

/** The method names of a builder, with those that it has from builders of less. */
function methodsOf(builder: object): string[] {
  const names: string[] = [];
  for (
    let level = Object.getPrototypeOf(builder) as object | null;
    level;
    level = Object.getPrototypeOf(level) as object | null
  ) {
    if (level !== Object.prototype) names.push(...Object.getOwnPropertyNames(level));
  }
  const internal = ['constructor', 'push', 'leaf', 'parent', 'element'];
  return [...new Set(names)].filter((name) => !internal.includes(name)).sort();
}

describe('the table of elements', () => {
  it.each([
    ['Response', new CallContent()],
    ['If', new CallContent()],
    ['Do', new CallContent()],
    ['Gather', new GatherContent()],
    ['Prompt', new PromptContent()],
    ['Pay', new PayContent()],
    ['Dial', new DialContent()],
    ['Connect', new ConnectContent()],
  ] as const)('gives the builder inside %s one method for each child', (element, builder) => {
    expect(methodsOf(builder)).toEqual(ELEMENTS[element].children.map(methodOf).sort());
  });

  it('only names elements that it has', () => {
    for (const [, { children }] of ROWS) for (const child of children) expect(ELEMENTS).toHaveProperty(child);
  });

  it.each(ROWS)('has defaults for %s that its own rules take', (_element, { attributes }) => {
    const refuse = (): never => {
      throw new Error('refused');
    };
    for (const rule of Object.values<AttributeRule>(attributes)) {
      if (rule.default === undefined) continue;
      const given = rule.kind === 'list' ? String(rule.default).split(' ') : rule.default;
      expect(rule.read(given, refuse)).toBe(String(rule.default));
    }
  });

  it('explains every row and rule in words', () => {
    for (const [, { about, section, attributes }] of ROWS) {
      expect(about).toMatch(/^[A-Z].*\.$/);
      expect(section).toMatch(/^14\.\d$/);
      for (const { rule } of Object.values(attributes)) expect(rule).toMatch(/^[a-z].{3}/i);
    }
  });
});
