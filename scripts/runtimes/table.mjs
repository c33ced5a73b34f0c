/** Runtimes that run what is published for Node: the package of npm that brings each, and how it runs a program. */
export const RUNTIMES = {
  Bun: { version: '1.4.5', package: 'bun', args: ['run'] },
  Deno: { version: '2.9.6', package: 'deno', args: ['run', '--allow-all', '--no-prompt'] },
};
