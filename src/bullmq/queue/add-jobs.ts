import type { Job, Queue } from 'bullmq';
import type { BullMqSettings } from './bullmq-options.interface.js';

/** What BullMQ adds: a job in its own form. */
export type JobEntry = ReturnType<Job['toFlowEntry']>;

type Backend = ReturnType<Queue['getBackend']>;

/** Of each job: an error, or `undefined` when it was added. */
type Faults = readonly (Error | undefined)[];

/**
 * Adds jobs to a queue, all or none. One job alone is all or none without a transaction, which costs twice as much.
 * @throws Error when it is not sure that all were added, or that `replicas` have them
 */
export async function addJobs(
  backend: Backend,
  entries: readonly JobEntry[],
  replicas: BullMqSettings['waitForReplicas'],
): Promise<Faults> {
  const [only] = entries;
  if (replicas) return addAndWait(backend, entries, replicas);
  if (only && entries.length === 1) return [faultOf(await backend.addJob(only.jobData, only.jobId))];
  return (await backend.addFlow([...entries])).map(([error, id]) => error ?? faultOf(id));
}

/**
 * The transaction and `WAIT` in one pipeline: `WAIT` speaks of the connection that it comes over, and after a failover
 * another server would confirm what it never had. The client aborts a pipeline that was answered in part.
 */
async function addAndWait(
  backend: Backend,
  entries: readonly JobEntry[],
  { count, timeout }: NonNullable<BullMqSettings['waitForReplicas']>,
): Promise<Faults> {
  const client = await backend.client;
  const pipeline = client.pipeline();
  pipeline.runCommand('multi', []);
  const queued = entries.map(({ jobData, jobId }) => backend.addJobToTransaction(pipeline, jobData, jobId));
  await Promise.all(queued);
  pipeline.runCommand('exec', []).runCommand('wait', [count, timeout]);
  const answers = (await pipeline.exec()) ?? [];
  const fault = answers.find(([error]) => error)?.[0];
  if (fault) throw fault;
  const [[, ids], [, reached]] = [answers.at(-2) ?? [], answers.at(-1) ?? []];
  if (Number(reached) < count) throw new Error(`${Number(reached)} of ${count} replicas have confirmed it`);
  return Array.isArray(ids) ? ids.map(faultOf) : [new Error('the transaction was discarded')];
}

/** BullMQ answers with the id of the job, or with the number of an error. */
function faultOf(answer: unknown): Error | undefined {
  if (answer instanceof Error) return answer;
  return typeof answer === 'string' ? undefined : new Error(`BullMQ answered ${String(answer)}`);
}
