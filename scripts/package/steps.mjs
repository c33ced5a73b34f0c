/** Runs named steps one after the other, tells of each, and counts them. */
export class Steps {
  ok = 0;
  failed = 0;

  async step(title, action) {
    const began = performance.now();
    let failure;
    try {
      await action();
      this.ok++;
    } catch (error) {
      failure = error;
      this.failed++;
    }
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    console.log(`${failure ? 'FAILED' : 'ok'} ${title} (${seconds} s)`);
    if (failure) console.log(String(failure.stack ?? failure));
  }

  /** The last line, and the exit code. */
  sum(name) {
    console.log(`${name} ok=${this.ok} failed=${this.failed}`);
    process.exitCode = this.failed > 0 ? 1 : 0;
  }
}
