import { UsageError } from '../usage.error.js';

type Value = string | boolean | readonly (string | boolean)[] | undefined;

/** What was given on the command line. */
export class Arguments {
  constructor(
    readonly operands: readonly string[],
    private readonly values: Readonly<Record<string, Value>>,
  ) {}

  flag(name: string): boolean {
    return this.values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  texts(name: string): string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** @throws UsageError unless the value is a whole number of the range */
  whole(name: string, least: number, most: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new UsageError(`--${name} is not a valid number`, `Give a whole number from ${least} to ${most}.`);
  }

  /** @throws UsageError unless the value is one of the words */
  word<Word extends string>(name: string, ...words: readonly Word[]): Word | undefined {
    const text = this.text(name);
    const found = words.find((word) => word === text);
    if (text === undefined || found !== undefined) return found;
    throw new UsageError(`--${name} has an invalid value`, `It takes ${words.join(' or ')}.`);
  }
}
