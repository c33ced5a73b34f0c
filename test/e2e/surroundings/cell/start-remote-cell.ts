import { PATH } from '../../../support/receiver.js';
import { startProcess, stopProcess } from '../../../score/start-process.js';
import type { Column } from './columns.js';
import { senderTo } from './sender-to.js';
import type { Cell, RemoteRow } from './surrounding.interface.js';

/** Starts the program of a row for an adapter. */
export async function startRemoteCell(row: RemoteRow, column: Column): Promise<Cell> {
  const { base = PATH, own = '/own', headers = [] } = row;
  const [program, ...args] = row.program;
  const server = await startProcess(program, [...args, column]);
  const ask = async (question: string): Promise<unknown> => (await server.ask(question))?.[question];
  return {
    ...{ column, base, own },
    send: senderTo(server.port, base, headers),
    runs: async () => Number(await ask('runs')),
    log: async () => String(await ask('log')),
    close: () => stopProcess(server),
  };
}
