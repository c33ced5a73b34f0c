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

/** Length and check digit (Luhn) of a card number. */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits)) return false;
  const sum = digits
    .split('')
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
