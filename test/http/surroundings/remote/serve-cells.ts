import type { Column } from '../cell/columns.js';
import { startCell } from '../cell/start-cell.js';
import type { LocalCell, Setup } from '../cell/surrounding.interface.js';
import { type Answer, answerQuestions } from './answer-questions.js';

/** Starts applications on demand and tells of them: `start <setup> <column>`, then `runs`, `log`, `close`. */
export function serveCells(setups: Readonly<Record<string, Setup>>): void {
  const cells = new Map<string, LocalCell>();
  const start = async (name = '', column = ''): Promise<Answer> => {
    const setup = setups[name];
    if (!setup) throw new Error(`no setup ${name}`);
    const cell = await startCell({ setup }, column as Column);
    cells.set(`${name} ${column}`, cell);
    return { start: cell.port };
  };
  answerQuestions(async (question) => {
    const [verb, name, column] = question.split(' ');
    if (verb === 'start') return start(name, column);
    const cell = cells.get(`${name} ${column}`);
    if (verb === 'close') await cell?.close();
    return { runs: await cell?.runs(), log: await cell?.log(), close: true };
  });
}
