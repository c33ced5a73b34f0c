import { inspect } from 'node:util';
import type { LoggerService } from '@nestjs/common';

/** Keeps every line of every level, arguments inspected in full, so that a test can look for what must not be there. */
export class CapturedLogger implements LoggerService {
  readonly lines: string[] = [];
  readonly log = this.level('log');
  readonly error = this.level('error');
  readonly warn = this.level('warn');
  readonly debug = this.level('debug');
  readonly verbose = this.level('verbose');
  readonly fatal = this.level('fatal');

  get text(): string {
    return this.lines.join('\n');
  }

  private level(name: string) {
    return (...args: unknown[]): void => {
      const parts = args.map((arg) => (typeof arg === 'string' ? arg : inspect(arg, { depth: 8, showHidden: true })));
      this.lines.push(`${name}: ${parts.join(' ')}`);
    };
  }
}
