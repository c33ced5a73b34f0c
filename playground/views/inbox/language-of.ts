import type { KeptMessage } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import type { Language } from '../../ui/code/languages.js';

const MOST_INDENTED = 100_000;

/** How a body is coloured; JSON is indented, parameters of a form stand one a line. */
export function languageOf(headers: KeptMessage['headers'], text: string): { language: Language; text: string } {
  const [, type = ''] = headers.find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  if (text.length > MOST_INDENTED) return { language: 'text', text };
  if (/\bxml\b/i.test(type)) return { language: 'xml', text };
  if (/\bjson\b/i.test(type)) return { language: 'json', text: indented(text) };
  if (/x-www-form-urlencoded/i.test(type)) return { language: 'text', text: text.replaceAll('&', '\n&') };
  return { language: 'text', text };
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
