import type { Report } from '../../chaos/run/report.interface.js';

/**
 * Fails a test with the figure of its run.
 * @throws Error unless every promise held
 */
export function expectHeld({ ok, line, folder }: Report): void {
  if (!ok) throw new Error(`a promise was broken: ${line}\nhistories and logs: ${folder}`);
}
