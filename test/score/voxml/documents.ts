import { ssml, type VoxDocument, voxml } from 'nestjs-vox-webhooks';
import { sanitised } from '../../unit/voxml/sanitised.js';
import { tree, type Tree } from '../../unit/voxml/tree.js';
import { Random } from '../random.js';
import { hostileText } from './hostile-text.js';

/** A handler that does its duty, and the tree that a parser has to find in the answer. */
export interface Dutiful {
  readonly build: (text: string) => VoxDocument | Promise<VoxDocument>;
  readonly means: (text: string) => Tree;
}

const response = (...content: readonly Tree[]): Tree => tree('Response', {}, ...content);
/** What may be heard of a text: the rule of the builder, written down a second time. */
const say = (text: string): Tree => tree('Say', {}, sanitised(text));
const cut = (text: string): string => text.slice(0, 20);
const soon = <Value>(ms: number, value: Value): Promise<Value> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));
const TO = '+12025550100';

/** What is heard of every handler that fails. */
export const FALLBACK = '<Response><Say>fallback</Say></Response>';

/** The hostile text of a seed. */
export function textOf(seed: number): string {
  return hostileText(new Random(seed));
}

/** Documents made by the builder out of hostile text, in every place that takes one. */
export const DUTIFUL: Readonly<Record<string, Dutiful>> = {
  say: { build: (text) => voxml().say(text), means: (text) => response(say(text)) },
  voice: {
    build: (text) => voxml().say('a', { voice: text }),
    means: (text) => response(tree('Say', { voice: sanitised(text) }, 'a')),
  },
  gather: {
    build: (text) => voxml().gather({ numDigits: 1 }, (inner) => inner.say(text).pause().say(text)),
    means: (text) => response(tree('Gather', { numDigits: '1' }, say(text), tree('Pause'), say(text))),
  },
  set: {
    build: (text) => voxml().set('a', cut(text)).hangup(),
    means: (text) => response(tree('Set', { output: 'a' }, sanitised(cut(text))), tree('Hangup')),
  },
  pay: {
    build: (text) => voxml().pay({ description: text }, (pay) => pay.parameter(text, text)),
    means: (text) =>
      response(
        tree(
          'Pay',
          { description: sanitised(text) },
          tree('Parameter', { name: sanitised(text), value: sanitised(text) }),
        ),
      ),
  },
  ssml: {
    build: (text) => voxml().say(ssml`<emphasis>${text}</emphasis><break time="1s"/>`),
    means: (text) => response(tree('Say', {}, tree('emphasis', {}, sanitised(text)), tree('break', { time: '1s' }))),
  },
  soon: {
    build: (text) => soon(30, voxml().say(text).dial(TO)),
    means: (text) => response(say(text), tree('Dial', {}, TO)),
  },
  large: {
    build: (text) => Array.from({ length: 40 }).reduce<ReturnType<typeof voxml>>((all) => all.say(text), voxml()),
    means: (text) => response(...Array.from({ length: 40 }, () => say(text))),
  },
  embedded: {
    build: (text) =>
      voxml()
        .embed(voxml().say(text).toString())
        .embed({ toString: () => '<Response><Hangup/></Response>' }),
    means: (text) => response(say(text), tree('Hangup')),
  },
  printed: { build: (text) => voxml().say(text).toString(), means: (text) => response(say(text)) },
  foreign: {
    build: (text) => ({ toString: () => `<?xml version="1.0" encoding="UTF-8"?>${voxml().say(text).toString()}` }),
    means: (text) => response(say(text)),
  },
  forbidden: {
    build: () => '<Response><Say>a\u0000\u0008b\uFFFE\uD800</Say></Response>',
    means: () => response(say('ab')),
  },
};
