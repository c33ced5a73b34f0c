import { DocumentFault } from './document-fault.js';
import { readEndTag } from './read-end-tag.js';
import { readStartTag } from './read-start-tag.js';

const DEEPEST = 64;

/** The elements open at one point of a document, and whether its root was seen. */
export class OpenElements {
  private readonly names: string[] = [];
  private rooted = false;

  /** The point lies inside the root element. */
  get inRoot(): boolean {
    return this.names.length > 0;
  }

  /** Takes the start tag or empty-element tag at `at`. Returns the index after it. */
  open(text: string, at: number): number {
    const { name, empty, end } = readStartTag(text, at);
    if (!this.inRoot) this.root(name, at);
    if (this.names.length === DEEPEST) throw new DocumentFault('elements nested deeper than 64', at);
    if (!empty) this.names.push(name);
    return end;
  }

  /** Takes the end tag at `at`. Returns the index after it. */
  close(text: string, at: number): number {
    const end = readEndTag(text, at, this.names.at(-1));
    this.names.pop();
    return end;
  }

  /** Throws unless exactly one root element was opened and closed. */
  finish(at: number): void {
    if (this.inRoot) throw new DocumentFault('element not closed', at);
    if (!this.rooted) throw new DocumentFault('no root element', at);
  }

  private root(name: string, at: number): void {
    if (this.rooted) throw new DocumentFault('more than one root element', at);
    if (name !== 'Response') throw new DocumentFault('root element is not Response', at);
    this.rooted = true;
  }
}
