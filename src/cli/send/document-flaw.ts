import { checkElement } from '../../testing/phone/check/check-element.js';
import { DocumentRefusal } from '../../testing/phone/document/document-refusal.js';
import { readDocument } from '../../testing/phone/document/read-document.js';
import type { Verdict } from '../../testing/report/verdict.interface.js';

/** What the reference has against a document, with the line. */
export function documentFlaw(text: string): Verdict | undefined {
  try {
    checkElement(readDocument(text));
    return undefined;
  } catch (error) {
    if (!(error instanceof DocumentRefusal)) throw error;
    const { rule, line } = error;
    return {
      code: 'INVALID_DOCUMENT',
      message: line === undefined ? rule : `line ${line}: ${rule}`,
      remedy: 'Answer a <Response> document that the reference of VoXML allows.',
    };
  }
}
