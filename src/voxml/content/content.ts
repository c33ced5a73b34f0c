import { ignoreEnd } from '../../common/ignore-end.js';
import { isPromise } from '../../common/is-promise.js';
import { typeName } from '../../common/type-name.js';
import { type ElementName, ELEMENT_ROWS } from '../elements/elements.js';
import type { Refuse } from '../rules/attribute-rule.interface.js';
import { escapeText, SPECIAL_IN_TEXT } from '../text/escape.js';
import { VoxLink } from '../vox-link.js';
import { VoxmlError } from '../voxml.error.js';
import type { ContentNode } from './element-node.interface.js';
import { NO_ATTRIBUTES, readAttributes, refuser, REQUIRING } from './read-values.js';

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

  /**
   * Appends an element without children, with the text if one is given.
   * @param named attributes that the verb takes as arguments of their own
   */
  protected leaf(element: ElementName, attributes?: object, text?: unknown, named?: object): this {
    return this.element(element, attributes, text === undefined ? [] : [readText(element, text)], named);
  }

  /** Appends an element whose children a callback appends to the builder it is given. */
  protected parent<Inner extends Content>(
    element: ElementName,
    attributes: object | undefined,
    inner: Inner,
    fill?: (inner: Inner) => Inner | void,
    named?: object,
  ): this {
    // Plain JavaScript may exchange attributes and callback.
    if (fill !== undefined && typeof fill !== 'function') {
      throw new VoxmlError(
        element,
        undefined,
        'its content must be appended by a callback',
        `given: ${typeName(fill)}`,
      );
    }
    const result = fill?.(inner);
    if (result !== undefined && result !== inner) {
      const found = isPromise(result) ? 'it is async' : undefined;
      ignoreEnd(result);
      throw new VoxmlError(element, undefined, 'the callback must append to the builder that it is given', found);
    }
    return this.element(element, attributes, inner.#nodes, named);
  }

  private element(
    element: ElementName,
    given: object | undefined,
    content: readonly ContentNode[],
    named?: object,
  ): this {
    const row = ELEMENT_ROWS[element];
    if (row.filled && content.length === 0) {
      const wanted = [...(row.text ? [row.text.rule] : []), ...row.children].join(' or ');
      throw new VoxmlError(element, undefined, `must hold ${wanted}`);
    }
    const isBare = given === undefined && !REQUIRING.has(element);
    const attributes = isBare ? NO_ATTRIBUTES : readAttributes(element, given ?? {}, named);
    this.#nodes.push({ element, attributes, content });
    return this;
  }
}

/** Checks the text of an element against its row and makes it ready to print. */
function readText(element: ElementName, given: unknown): ContentNode {
  const rule = ELEMENT_ROWS[element].text;
  if (!rule) throw new VoxmlError(element, undefined, 'takes no text');
  const refuse: Refuse = (found) => refuser(element, undefined, rule.rule)(found);
  const written = rule.read(given, refuse);
  if (typeof written === 'string') return SPECIAL_IN_TEXT.test(written) ? escapeText(written) : written;
  return written instanceof VoxLink ? written : written.toString();
}
