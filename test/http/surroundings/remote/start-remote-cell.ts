import type { Column } from '../cell/columns.js';
import { senderTo } from '../cell/sender-to.js';
import type { Cell, RemoteRow } from '../cell/surrounding.interface.js';
import { PATH } from '../../../support/receiver.js';
import type { RemoteHosts } from './remote-hosts.js';

/** Has a row's program start its application on an adapter. */
export async function startRemoteCell(row: RemoteRow, column: Column, hosts: RemoteHosts): Promise<Cell> {
  const { base = PATH, own = '/own', headers = [] } = row;
  const host = await hosts.of(row.program);
  const ask = async (verb: string): Promise<unknown> => {
    const answer = await host.ask(`${verb} ${row.starts} ${column}`);
    if (answer?.[verb] === undefined) throw new Error(`${row.program.pathname}: ${String(answer?.['error'])}`);
    return answer[verb];
  };
  return {
    column,
    base,
    own,
    send: senderTo(Number(await ask('start')), base, headers),
    runs: async () => Number(await ask('runs')),
    log: async () => String(await ask('log')),
    close: async () => void (await ask('close')),
  };
}
