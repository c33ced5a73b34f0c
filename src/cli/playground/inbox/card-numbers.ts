/** 13 to 19 digits, perhaps in groups. */
const NUMBER = /(?<![\d+.-])\d(?:[ -]?\d){12,18}(?![\d.])/g;

/** The text with asterisks for the digits of every number of a card, which is known by its check digit (ISO/IEC 7812). */
export function withoutCards(text: string): string {
  return text.replace(NUMBER, (found) => (isCard(found.replace(/\D/g, '')) ? found.replace(/\d/g, '*') : found));
}

function isCard(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  // Zeros alone are the end of a number that was made up.
  return sum % 10 === 0 && sum > 0;
}
