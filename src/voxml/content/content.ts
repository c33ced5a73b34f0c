import { type ElementName, rowOf } from '../elements/elements.js';
import { VoxmlError } from '../voxml.error.js';
import type { ContentNode } from './element-node.interface.js';
import { readAttributes, readText } from './read-values.js';

/** What every builder of content has: an ordered list of nodes that only grows. */
export abstract class Content {
  readonly #nodes: ContentNode[] = [];

  /** The nodes of a builder, for the printer; not a member, so that builders show nothing but their verbs. */
  static nodesOf(content: Content): readonly ContentNode[] {
    return content.#nodes;
  }

  /** Appends nodes that were checked before. */
  protected push(nodes: readonly ContentNode[]): this {
    // A copy: a document may be embedded in itself.
    for (const node of nodes.slice()) this.#nodes.push(node);
    return this;
  }

  /** Appends an element without children, with the text if one is given. */
  protected leaf(element: ElementName, attributes: object = {}, text?: unknown): this {
    const content = text === undefined ? [] : [readText(element, text)];
    return this.element(element, attributes, content);
  }

  /** Appends an element whose children a callback appends to the builder it is given. */
  protected parent<Inner extends Content>(
    element: ElementName,
    attributes: object = {},
    inner: Inner,
    fill?: (inner: Inner) => Inner | void,
  ): this {
    const result = fill?.(inner);
    if (result !== undefined && result !== inner) {
      throw new VoxmlError(element, undefined, 'the callback must append to the builder that it is given');
    }
    return this.element(element, attributes, inner.#nodes);
  }

  private element(element: ElementName, attributes: object, content: readonly ContentNode[]): this {
    const row = rowOf(element);
    if (row.filled && content.length === 0) {
      const wanted = [...(row.text ? [row.text.rule] : []), ...row.children].join(' or ');
      throw new VoxmlError(element, undefined, `must hold ${wanted}`);
    }
    this.#nodes.push({ element, attributes: readAttributes(element, attributes), content });
    return this;
  }
}
