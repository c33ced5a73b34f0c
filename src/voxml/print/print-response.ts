import { Content } from '../content/content.js';
import type { ContentNode, ElementNode } from '../content/element-node.interface.js';
import { ELEMENT_ROWS } from '../elements/elements.js';
import type { LinkResolver } from '../link-resolver.interface.js';
import { NO_ATTRIBUTES } from '../content/read-values.js';
import { escapeText } from '../text/escape.js';
import { VoxLink } from '../vox-link.js';
import { printAttributes } from './print-attributes.js';
import { resolveLink } from './resolve-link.js';

/** Prints content as a whole document, with URLs in the place of its links. */
export function printResponse(content: Content, links: LinkResolver): string {
  return printElement({ element: 'Response', attributes: NO_ATTRIBUTES, content: Content.nodesOf(content) }, links);
}

/** An element with all it holds, as XML. */
function printElement(node: ElementNode, links: LinkResolver): string {
  let content = '';
  for (const inner of node.content) content += printNode(inner, node, links);
  const start = `<${node.element}${node.attributes.size === 0 ? '' : printAttributes(node, links)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${node.element}>`;
}

function printNode(node: ContentNode, { element }: ElementNode, links: LinkResolver): string {
  if (typeof node === 'string') return node;
  if (node instanceof VoxLink) return escapeText(resolveLink(node, links, ELEMENT_ROWS[element].text, { element }));
  return printElement(node, links);
}
