import { type ChildServer, startProcess, stopProcess } from '../../../score/start-process.js';

/** Processes that start applications, each kept for all the rows and adapters that need it. */
export class RemoteHosts {
  private readonly hosts = new Map<string, Promise<ChildServer>>();

  of(program: URL): Promise<ChildServer> {
    const host = this.hosts.get(program.href) ?? startProcess(program, []);
    this.hosts.set(program.href, host);
    return host;
  }

  async stop(): Promise<void> {
    // One that did not start has nothing to stop; its rows have failed.
    await Promise.allSettled([...this.hosts.values()].map(async (host) => stopProcess(await host)));
  }
}
