import type { Column } from './columns.js';
import { startCell } from './start-cell.js';
import type { Setup } from './surrounding.interface.js';

/** What a program of a row does: starts the application on the column that is its last argument, and answers questions. */
export async function serveCell(setup: Setup): Promise<void> {
  const cell = await startCell({ setup }, process.argv.at(-1) as Column);
  const answer = async (): Promise<void> => void process.send?.({ runs: await cell.runs(), log: await cell.log() });
  process.on('message', () => void answer());
  process.send?.({ port: cell.port });
}
