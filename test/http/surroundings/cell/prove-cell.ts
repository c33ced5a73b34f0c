import { expect } from '@jest/globals';
import { VoxConfigError } from 'nestjs-vox-webhooks';
import type { RemoteHosts } from '../remote/remote-hosts.js';
import { startRemoteCell } from '../remote/start-remote-cell.js';
import type { Column } from './columns.js';
import { observe } from './observe.js';
import { USUAL } from './outcome.js';
import { startCell } from './start-cell.js';
import type { Cell, Surrounding } from './surrounding.interface.js';

/** Proves that a row holds on an adapter. */
export async function proveCell(row: Surrounding, column: Column, hosts: RemoteHosts): Promise<void> {
  if (row.program) return prove(await startRemoteCell(row, column, hosts), row);
  if (row.refused) {
    // One that starts nevertheless is not to keep the process alive.
    const start = startCell(row, column).then((cell) => cell.close());
    await expect(start).rejects.toThrow(VoxConfigError);
    return expect(start).rejects.toThrow(row.refused);
  }
  const { rounds = 1 } = row;
  for (let round = 0; round < rounds; round++) await prove(await startCell(row, column), row);
}

type Claims<One extends Cell> = Pick<Surrounding, 'differs'> & { readonly also?: (cell: One) => unknown };

async function prove<One extends Cell>(cell: One, { differs = {}, also }: Claims<One>): Promise<void> {
  try {
    const different = typeof differs === 'function' ? differs(cell.column) : differs;
    expect(await observe(cell)).toEqual({ ...USUAL, ...different });
    await also?.(cell);
    expect(await cell.log()).not.toMatch(/ERR_HTTP|already sent|Unhandled/i);
  } finally {
    await cell.close();
  }
}
