import { SSML_ELEMENTS } from '../../../voxml/ssml/ssml-elements.js';
import type { DocumentElement } from '../document/document-element.interface.js';
import { DocumentRefusal } from '../document/document-refusal.js';
import { elementsOf } from '../document/elements-of.js';

/**
 * Holds what stands inside `<Say>` to the elements of speech markup, which are a candidate: see `SSML_ELEMENTS`.
 * @throws DocumentRefusal
 */
export function checkSpeech(element: DocumentElement): void {
  for (const child of elementsOf(element)) {
    if (!SSML_ELEMENTS.has(child.name)) {
      throw new DocumentRefusal('Say: only text and speech markup are allowed inside', child.line);
    }
    checkSpeech(child);
  }
}
