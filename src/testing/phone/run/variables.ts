import { CallVars } from '../../../events/voice/call-vars.js';

const REFERENCE = /\$\{([A-Za-z0-9_]{1,50}(?:\.[A-Za-z0-9_]{1,50})*)\}/g;

/** The variables of a call, and the counter of the loop that runs (wire-format sections 6.2 and 14.5). */
export class Variables {
  private readonly values = new Map<string, unknown>();
  private touched = false;
  /** As they are read, until one of them changes: a text may name very many. */
  private known: CallVars | undefined;
  /** `do.n` of the innermost loop; undefined outside of all. */
  round: number | undefined;

  /** A variable was set or unset in this call. From then on `Vars` is sent, even if it is empty. */
  get used(): boolean {
    return this.touched;
  }

  /** Variables that were set before the first request of the call. */
  seed(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) this.values.set(name, value);
    this.touched ||= this.values.size > 0;
  }

  set(name: string, value: string | Readonly<Record<string, string>>): void {
    this.touched = true;
    this.known = undefined;
    this.values.set(name, value);
  }

  unset(name: string): void {
    this.touched = true;
    this.known = undefined;
    this.values.delete(name);
  }

  /** The text with the value of each variable in place of `${name}`; a variable that is not set is empty. */
  readonly expand = (text: string): string => {
    if (!text.includes('${')) return text;
    const values = (this.known ??= new CallVars(this.toJSON()));
    return text.replace(REFERENCE, (_whole, name: string) =>
      name === 'do.n' && this.round !== undefined ? String(this.round) : (values.get(name) ?? ''),
    );
  };

  toJSON(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.values);
  }

  /** `Vars` as the wire has it: JSON as text, with the results of verbs nested or under dotted names. */
  write(form: 'nested' | 'flat'): string {
    return JSON.stringify(
      form === 'nested' ? this.toJSON() : Object.fromEntries(new CallVars(this.toJSON()).entries()),
    );
  }
}
