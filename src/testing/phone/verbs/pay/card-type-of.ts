const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^4/, 'visa'],
  [/^(?:5[1-5]|2[2-7])/, 'mastercard'],
  [/^3[47]/, 'amex'],
  [/^(?:6011|65|64[4-9])/, 'discover'],
  [/^35/, 'jcb'],
  [/^3(?:0|6|8)/, 'diners-club'],
  [/^(?:2014|2149)/, 'enroute'],
  [/^(?:50|5[6-9]|6)/, 'maestro'],
];

/** The type of card that a number begins like; undefined for none that VoXML names. */
export function cardTypeOf(number: string): string | undefined {
  return PREFIXES.find(([prefix]) => prefix.test(number))?.[1];
}
