import { Logger, type LoggerService } from '@nestjs/common';
import { reasonOf } from '../common/reason-of.js';

/** The logger of the application, for the lines of this package. One that throws loses lines: no event, no answer, no start. */
export class VoxLogger {
  private readonly logger: LoggerService = new Logger('VoxWebhooks');
  private isTold = false;

  write(level: 'debug' | 'error' | 'log' | 'warn', ...words: readonly [text: string, stack?: string]): void {
    try {
      this.logger[level]?.(...words);
    } catch (error) {
      if (this.isTold) return;
      this.isTold = true;
      process.emitWarning(
        `VOX_LOG_LOST the logger of the application throws, and lines of webhooks are lost: ${reasonOf(error)}`,
      );
    }
  }
}
