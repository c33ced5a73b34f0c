import type { ElementName } from '../../../voxml/elements/elements.js';

/** One thing that the phone does, and what it rests on. */
export interface EmulationRow {
  readonly about: ElementName | 'request' | 'callback' | 'document' | 'variable' | 'expression' | 'caller';
  readonly behaviour: string;
  /** `documented`: a source says so. `assumed`: no source does, so an application should not depend on it. */
  readonly basis: 'documented' | 'assumed';
  /** Section of the wire format. */
  readonly section: string;
}
