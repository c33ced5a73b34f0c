import type { ElementRow } from '../../../voxml/elements/element-row.interface.js';
import { ELEMENTS } from '../../../voxml/elements/elements.js';
import { contentText } from '../check/check-text.js';
import { checkValue, hasVariable } from '../check/check-value.js';
import type { TranscriptStep } from '../call-state.interface.js';
import type { DocumentElement } from '../document/document-element.interface.js';
import { elementsOf } from '../document/elements-of.js';
import type { Leg } from '../run/leg.js';
import type { Variables } from '../run/variables.js';

const ROWS: ReadonlyMap<string, ElementRow> = new Map(Object.entries(ELEMENTS));

/** An element at the moment when it runs: variables are expanded, and defaults of the table are filled in on reading. */
export class RunningVerb {
  readonly line: number;
  readonly text: string;
  readonly children: readonly DocumentElement[];
  /** As the document writes them, variables expanded. */
  readonly attributes: Readonly<Record<string, string>>;

  /** @throws DocumentRefusal when an expanded value breaks the rule of its place */
  constructor(
    private readonly element: DocumentElement,
    vars: Variables,
  ) {
    const { text, attributes = {} } = ROWS.get(element.name) ?? {};
    this.line = element.line;
    this.children = elementsOf(element);
    this.text = this.value(element.name, text, contentText(element), vars);
    this.attributes = Object.fromEntries(
      [...element.attributes].map(([name, written]) => [
        name,
        this.value(`${element.name} ${name}`, attributes[name], written, vars),
      ]),
    );
  }

  get name(): string {
    return this.element.name;
  }

  has(attribute: string): boolean {
    return this.attributes[attribute] !== undefined;
  }

  /** The attribute, or the default that the table has for it; empty when there is none. */
  get(attribute: string): string {
    return this.attributes[attribute] ?? String(ROWS.get(this.name)?.attributes[attribute]?.default ?? '');
  }

  number(attribute: string): number {
    return Number(this.get(attribute));
  }

  flag(attribute: string): boolean {
    return this.get(attribute) === 'true';
  }

  list(attribute: string): readonly string[] {
    return this.get(attribute)
      .split(/\s+/)
      .filter((word) => word !== '');
  }

  log(leg: Leg): TranscriptStep {
    const { name: verb, line, attributes, text } = this;
    const step = { kind: 'verb', leg: leg.callSid, verb, line, attributes, ...(text !== '' && { text }) } as const;
    return leg.transcript.add(step, this.element.range);
  }

  private value(place: string, rule: ElementRow['text'], written: string, vars: Variables): string {
    // Conditions expand their variables themselves, one operand at a time.
    if (!rule || rule.kind === 'expression' || !hasVariable(written)) return written;
    const value = vars.expand(written);
    checkValue(place, rule, value, this.line);
    return value;
  }
}
