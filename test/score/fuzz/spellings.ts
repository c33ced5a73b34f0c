import type { Random } from '../random.js';
import type { Fields } from './bodies.js';
import { VALUES } from './dictionary.js';

type Make = (name: string, one: string, two: string) => Fields;

/** How forms spell a list or an object: in every way that some reader knows, and in ways that say two things. */
const SPELLINGS: readonly [Make, ...Make[]] = [
  (name, one) => [[name, one]],
  (name, one, two) => [
    [name, one],
    [name, two],
  ],
  (name, one) => [[`${name}[]`, one]],
  (name, one, two) => [
    [`${name}[]`, one],
    [`${name}[]`, two],
  ],
  (name, one, two) => [
    [`${name}[0]`, one],
    [`${name}[1]`, two],
  ],
  (name, one, two) => [
    [`${name}[9999]`, one],
    [`${name}[00]`, two],
  ],
  (name, one, two) => [
    [`${name}[url]`, one],
    [`${name}[media]`, two],
  ],
  (name, one, two) => [
    [`${name}[0][url]`, one],
    [`${name}[1][url]`, two],
  ],
  (name, one, two) => [
    [`${name}[][url]`, one],
    [`${name}[][type]`, two],
  ],
  (name, one, two) => [
    [`${name}[code]`, one],
    [`${name}.code`, two],
  ],
  (name, one, two) => [[name, JSON.stringify(`[${one},${two}]`)]],
  (name, one) => [[name, JSON.stringify(`{"url":${one}}`)]],
  (name, one) => [[name, JSON.stringify(`[${one}`)]],
  (name, one, two) => [
    [name, one],
    [`${name}[]`, two],
  ],
  (name, one, two) => [
    [`${name}[0]`, one],
    [`${name}[0]`, two],
  ],
  (name, one, two) => [
    [`${name}[__proto__]`, one],
    [`${name}[constructor][prototype]`, two],
  ],
  (name, one) => [[`${name}${'[a]'.repeat(40)}`, one]],
  (name, one, two) => [
    [`${name}[`, one],
    [`${name}]`, two],
  ],
];

/** The same field in another spelling, with values that are addresses or anything. */
export function respelled(random: Random, fields: Fields, name: string): Fields {
  const value = (): string => (random.chance(50) ? '"https://a.test/1.png"' : random.pick(VALUES));
  return [...fields.filter(([one]) => one !== name), ...random.pick(SPELLINGS)(name, value(), value())];
}
