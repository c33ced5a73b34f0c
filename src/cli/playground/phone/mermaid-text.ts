const LONGEST = 80;

/** One line without what Mermaid reads as its own (its entities are `#number;`). */
export function mermaidText(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return short.replace(/[#;<>"{}%]/g, (one) => `#${one.charCodeAt(0)};`) || '-';
}
