/** The value when it is text, however long or empty; nothing is converted and nothing trimmed. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
