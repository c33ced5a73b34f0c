import { type ChildProcess, fork, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leash } from '../../support/processes/leash.js';
import type { AppPlan } from '../app/app-plan.interface.js';
import type { ProcessUsage } from '../app/process-usage.js';
import type { Victim } from './victim.interface.js';

const PAUSE_BEFORE_RESTART = 50;

/** A process of the application that is started again whenever it ends, as a supervisor of processes does. */
export class Program implements Victim {
  /** Ends that nobody asked for, once it was up. */
  crashes = 0;
  /** Starts that did not come up. */
  failedStarts = 0;
  private child: ChildProcess | undefined;
  private ready = false;
  private frozen = false;
  private condemned = false;
  private stopping = false;

  /** @param compiled Folder of the compiled sources */
  constructor(
    private readonly plan: AppPlan,
    private readonly compiled: string,
  ) {}

  get name(): string {
    return this.plan.name;
  }

  get role(): string {
    return this.plan.role;
  }

  get isUp(): boolean {
    return this.ready && !this.frozen;
  }

  /**
   * Resolves when it is up.
   * @throws Error if it does not come up
   */
  async start(): Promise<void> {
    this.stopping = false;
    this.launch();
    while (!this.ready) {
      if (this.failedStarts > 3) throw new Error(`${this.name} does not start: see its log in ${this.plan.folder}`);
      await sleep(5);
    }
  }

  async kill(): Promise<void> {
    this.condemned = true;
    await this.signal('SIGKILL');
  }

  async freeze(ms: number): Promise<void> {
    const { child } = this;
    this.frozen = true;
    child?.kill('SIGSTOP');
    await sleep(ms);
    child?.kill('SIGCONT');
    this.frozen = false;
  }

  /** What its process has used so far. @throws Error if it is not up */
  async usage(): Promise<ProcessUsage> {
    const { child } = this;
    if (!child || !this.isUp) throw new Error(`${this.name} is not up`);
    child.send('usage');
    const [answer] = (await once(child, 'message')) as [{ readonly usage: ProcessUsage }];
    return answer.usage;
  }

  /** SIGTERM, for good. Resolves with the milliseconds it took, or with `Infinity` when it had to be killed. */
  async stop(patience = 15_000): Promise<number> {
    this.stopping = true;
    const began = performance.now();
    const killer = setTimeout(() => this.child?.kill('SIGKILL'), patience);
    await this.signal('SIGTERM');
    clearTimeout(killer);
    const took = performance.now() - began;
    return took < patience ? took : Infinity;
  }

  private async signal(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  private launch(): void {
    const { folder, role } = this.plan;
    const log = openSync(join(folder, `${this.name}.log`), 'a');
    const program = join(this.compiled, `test/chaos/app/${role}.process.js`);
    const options: ForkOptions = { execArgv: [], stdio: ['ignore', log, log, 'ipc'] };
    const child = leash(fork(program, [JSON.stringify(this.plan)], options));
    closeSync(log);
    this.child = child;
    child.once('message', () => (this.ready = true));
    child.once('exit', () => void this.revive());
  }

  private async revive(): Promise<void> {
    if (!this.stopping && !this.condemned) this[this.ready ? 'crashes' : 'failedStarts']++;
    this.ready = false;
    this.condemned = false;
    if (this.stopping) return;
    await sleep(PAUSE_BEFORE_RESTART);
    if (!this.stopping) this.launch();
  }
}
