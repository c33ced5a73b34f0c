import { Worker } from 'node:worker_threads';

const LIMIT_MS = 30_000;
const MOST = 4_096;

/** Runs beside the thread that may hang: ends the process when one input takes longer than the limit, and shows the input. */
const WATCH = `
  const { workerData: { shared, limit } } = require('node:worker_threads');
  const [head, bytes] = [new Int32Array(shared, 0, 2), Buffer.from(shared, 8)];
  let [last, since] = [-1, Date.now()];
  setInterval(() => {
    const count = Atomics.load(head, 0);
    if (count !== last) [last, since] = [count, Date.now()];
    else if (Date.now() - since > limit) {
      require('node:fs').writeSync(2, 'HUNG on base64 ' + bytes.toString('base64', 0, Atomics.load(head, 1)) + '\\n');
      process.kill(process.pid, 'SIGKILL');
    }
  }, 1_000);
`;

/** Watches over a thread that tells each input before it runs it. */
export class HangWatch {
  private readonly shared = new SharedArrayBuffer(8 + MOST);
  private readonly head = new Int32Array(this.shared, 0, 2);
  private readonly bytes = Buffer.from(this.shared, 8);
  private readonly worker = new Worker(WATCH, { eval: true, workerData: { shared: this.shared, limit: LIMIT_MS } });

  readonly note = (input: Buffer): void => {
    input.copy(this.bytes);
    Atomics.store(this.head, 1, Math.min(input.length, MOST));
    Atomics.add(this.head, 0, 1);
  };

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
