import type { ContentNode } from '../content/content-node.type.js';
import type { ElementNode } from '../content/element-node.interface.js';
import { rowOf } from '../elements/row-of.js';
import type { LinkResolver } from '../link-resolver.interface.js';
import { escapeText } from '../text/escape-text.js';
import { VoxLink } from '../vox-link.js';
import { printAttributes } from './print-attributes.js';
import { resolveLink } from './resolve-link.js';

function printNode(node: ContentNode, { element }: ElementNode, links: LinkResolver): string {
  if (typeof node === 'string') return node;
  if (node instanceof VoxLink) return escapeText(resolveLink(node, links, rowOf(element).text, { element }));
  return printElement(node, links);
}

/** An element with all it holds, as XML. */
export function printElement(node: ElementNode, links: LinkResolver): string {
  let content = '';
  for (const inner of node.content) content += printNode(inner, node, links);
  const start = `<${node.element}${printAttributes(node, links)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${node.element}>`;
}
