import { afterAll, describe, it } from '@jest/globals';
import { COLUMNS } from './cell/columns.js';
import { proveCell } from './cell/prove-cell.js';
import { RemoteHosts } from './remote/remote-hosts.js';
import { SURROUNDINGS } from './table/surroundings.js';
import { fewOrMany } from '../../support/numbers.js';

const MAJOR = Number(process.env['NEST_MAJOR'] ?? 12);
const rowsOfMajor = SURROUNDINGS.map((kind) => kind.filter(({ majors = [MAJOR] }) => majors.includes(MAJOR)));
const rows = rowsOfMajor.flatMap((kind) => fewOrMany(kind.slice(0, 1), kind));
const hosts = new RemoteHosts();
afterAll(() => hosts.stop());

// One test per cell: `npm run matrix` prints them as a table.
describe.each(rows)('$name ($threads)', (row) => {
  it.each(COLUMNS)('%s', (column) => proveCell(row, column, hosts));
});
