import type { DocumentElement } from './document-element.interface.js';

interface OpenElement extends DocumentElement {
  readonly content: (DocumentElement | string)[];
}

/** Puts elements and text together in the order in which they are read. */
export class TreeBuilder {
  private readonly open: OpenElement[] = [];
  private root: DocumentElement | undefined;

  /** The element whose tags enclose all others; undefined while none was read. */
  get whole(): DocumentElement | undefined {
    return this.root;
  }

  get inRoot(): boolean {
    return this.open.length > 0;
  }

  start(name: string, attributes: ReadonlyMap<string, string>, line: number, empty: boolean): void {
    const element: OpenElement = { name, attributes, line, content: [] };
    this.open.at(-1)?.content.push(element);
    this.root ??= element;
    if (!empty) this.open.push(element);
  }

  end(): void {
    this.open.pop();
  }

  text(text: string): void {
    if (text !== '') this.open.at(-1)?.content.push(text);
  }
}
