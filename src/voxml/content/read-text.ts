import type { ElementName } from '../elements/element-name.type.js';
import { rowOf } from '../elements/row-of.js';
import { escapeText } from '../text/escape-text.js';
import { VoxLink } from '../vox-link.js';
import { VoxmlError } from '../voxml.error.js';
import type { ContentNode } from './content-node.type.js';
import { refuser } from './refuser.js';

/**
 * Checks the text of an element against its row and makes it ready to print.
 * @throws VoxmlError
 */
export function readText(element: ElementName, given: unknown): ContentNode {
  const rule = rowOf(element).text;
  if (!rule) throw new VoxmlError(element, undefined, 'takes no text');
  const written = rule.read(given, refuser(element, undefined, rule.rule));
  if (typeof written === 'string') return escapeText(written);
  return written instanceof VoxLink ? written : written.toString();
}
