import { mkdtemp, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Microseconds between two samples. */
const INTERVAL = 100;

/** The CPU profiler of this process. `node --cpu-prof` would count the start of the application in. */
export class Profiler {
  private readonly session = new Session();

  async start(): Promise<object> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await this.session.post('Profiler.start');
    return {};
  }

  /** Writes a file that Chrome's developer tools open, too. */
  async stop(): Promise<{ readonly file: string }> {
    const { profile } = await this.session.post('Profiler.stop');
    this.session.disconnect();
    const file = join(await mkdtemp(join(tmpdir(), 'vox-bench-')), 'bench.cpuprofile');
    await writeFile(file, JSON.stringify(profile));
    return { file };
  }
}
