import { UsageError } from '../usage.error.js';

/**
 * Wire parameters of `--set NAME=VALUE` and `--unset NAME`. A value is text, unless it begins like a JSON object or list.
 * @throws UsageError
 */
export function overridesFrom(set: readonly string[], unset: readonly string[] = []): Record<string, unknown> {
  const given = set.map((pair) => {
    const [, name, value = ''] = /^([^=]+)=([^]*)$/.exec(pair) ?? [];
    if (!name) throw new UsageError('--set has no name', 'Write --set name=value.');
    return [name, /^[{[]/.test(value) ? json(name, value) : value] as const;
  });
  return Object.fromEntries([...given, ...unset.map((name) => [name, undefined] as const)]);
}

function json(name: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new UsageError(`--set ${name} is not JSON`, 'A value that begins with { or [ has to be JSON.');
  }
}
