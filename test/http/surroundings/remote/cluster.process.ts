import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { type Answer, answerQuestions } from './answer-questions.js';
import { serveCells } from './serve-cells.js';

/** Two processes that share a port, asked as one. */
async function serveAsCluster(): Promise<void> {
  const workers = [cluster.fork(), cluster.fork()];
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  answerQuestions(async (question) => {
    const answers = await Promise.all(workers.map((worker) => ask(worker, question)));
    const all = (key: string): unknown[] => answers.map((answer) => answer[key]);
    const [port, other] = all('start');
    if (port !== other) throw new Error(`two ports, ${String(port)} and ${String(other)}`);
    const runs = all('runs').reduce((sum: number, one) => sum + Number(one), 0);
    return { start: port, runs, log: all('log').join('\n'), close: true };
  });
}

async function ask(worker: Worker, question: string): Promise<Answer> {
  worker.send(question);
  const [answer] = (await once(worker, 'message')) as [Answer];
  return answer;
}

if (cluster.isPrimary) await serveAsCluster();
else serveCells({ usual: {} });
