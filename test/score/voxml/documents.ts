import { ssml, type VoxDocument, voxml } from 'nestjs-vox-webhooks';
import { sanitised } from '../../unit/voxml/sanitised.js';
import { tree, type Tree } from '../../unit/voxml/tree.js';
import { Random } from '../random.js';
import { hostileText } from './hostile-text.js';

/** A handler that does its duty, and the tree that a parser has to find in the answer. */
export interface Dutiful {
  readonly build: (text: string) => VoxDocument | Promise<VoxDocument>;
  /** @param heard the text as it may be spoken */
  readonly means: (heard: string) => Tree;
}

const response = (...content: readonly Tree[]): Tree => tree('Response', {}, ...content);
const say = (text: string): Tree => tree('Say', {}, text);
const soon = <Value>(ms: number, value: Value): Promise<Value> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));
const TO = '+12025550100';

/** The hostile text of a seed. */
export function textOf(seed: number): string {
  return hostileText(new Random(seed));
}

/** Documents made by the builder out of hostile text, in every place that takes one. */
export const DUTIFUL: Readonly<Record<string, Dutiful>> = {
  say: { build: (text) => voxml().say(text), means: (heard) => response(say(heard)) },
  voice: {
    build: (text) => voxml().say('a', { voice: text }),
    means: (heard) => response(tree('Say', { voice: heard }, 'a')),
  },
  gather: {
    build: (text) => voxml().gather({ numDigits: 1 }, (inner) => inner.say(text).pause().say(text)),
    means: (heard) => response(tree('Gather', { numDigits: '1' }, say(heard), tree('Pause'), say(heard))),
  },
  set: {
    build: (text) => voxml().set('a', cut(text)).hangup(),
    means: (heard) => response(tree('Set', { output: 'a' }, cut(heard)), tree('Hangup')),
  },
  pay: {
    build: (text) => voxml().pay({ description: text }, (pay) => pay.parameter(text, text)),
    means: (heard) => response(tree('Pay', { description: heard }, tree('Parameter', { name: heard, value: heard }))),
  },
  ssml: {
    build: (text) => voxml().say(ssml`<emphasis>${text}</emphasis><break time="1s"/>`),
    means: (heard) => response(tree('Say', {}, tree('emphasis', {}, heard), tree('break', { time: '1s' }))),
  },
  soon: {
    build: (text) => soon(30, voxml().say(text).dial(TO)),
    means: (heard) => response(say(heard), tree('Dial', {}, TO)),
  },
  large: {
    build: (text) => Array.from({ length: 200 }).reduce<ReturnType<typeof voxml>>((all) => all.say(text), voxml()),
    means: (heard) => response(...Array.from({ length: 200 }, () => say(heard))),
  },
  embedded: {
    build: (text) => voxml().embed(voxml().say(text).toString()).embed({ toString: () => '<Response><Hangup/></Response>' }),
    means: (heard) => response(say(heard), tree('Hangup')),
  },
  printed: { build: (text) => voxml().say(text).toString(), means: (heard) => response(say(heard)) },
  foreign: {
    build: (text) => ({ toString: () => `<?xml version="1.0" encoding="UTF-8"?>${voxml().say(text).toString()}` }),
    means: (heard) => response(say(heard)),
  },
  forbidden: {
    build: (text) => `<Response><Say>a\u0000\u0008${asReferences(text)}\uFFFE</Say></Response>`,
    means: () => response(),
  },
};

/** What the caller is to hear: the rule of the builder, written down a second time. */
export function heardOf(seed: number): string {
  return sanitised(textOf(seed));
}
