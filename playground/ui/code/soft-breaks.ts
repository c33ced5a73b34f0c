/** Where a row of the view begins although the text has no line end there. */
export interface SoftBreak {
  readonly at: number;
  /** Spaces to indent it with. */
  readonly indent: number;
}

const TAG = /<!--[^]*?-->|<[?!][^>]*>|<(\/?)[\w:.-]+(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/g;
const STEP = 2;

/** Breaks between tags that touch each other: documents of servers are often one line. The text stays as it is. */
export function softBreaks(text: string): readonly SoftBreak[] {
  const breaks: SoftBreak[] = [];
  let depth = 0;
  let end = 0;
  let lastOpened = false;
  for (const { 0: tag, 1: closes, 2: isEmpty, index } of text.matchAll(TAG)) {
    if (closes === '/') depth = Math.max(0, depth - 1);
    // An element that holds nothing stays in one row.
    const isPair = closes === '/' && lastOpened;
    if (index > 0 && index === end && !isPair) breaks.push({ at: index, indent: depth * STEP });
    lastOpened = closes === '' && isEmpty === '';
    if (lastOpened) depth += 1;
    end = index + tag.length;
  }
  return breaks;
}
