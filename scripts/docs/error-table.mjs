import { OUTCOMES } from '../../dist-tsc/esm/diagnostics/index.js';
import { markdownTable } from './markdown-table.mjs';
import { quotedTags } from './quoted-tags.mjs';

/** The outcome policy, row by row. */
export function errorTable() {
  const rows = Object.values(OUTCOMES).map((outcome) => [
    `\`${outcome.code}\``,
    outcome.informational,
    call(outcome),
    `${capital(outcome.message)}.`,
    quotedTags(outcome.remedy),
  ]);
  return markdownTable(['Code', 'Informational', 'Call', 'What', 'Remedy'], rows);
}

function call({ actionable, withoutFallback }) {
  if (actionable === 'document') return '200, the document';
  return actionable === 'fallback' ? `200, the fallback (without one: ${withoutFallback})` : actionable;
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
