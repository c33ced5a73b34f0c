import { Inject, Injectable } from '@nestjs/common';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import { JournalService } from '../policy/journal.service.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { HANG_UP } from './hang-up.js';
import { printDocument } from './print-document.js';

/** Makes the text of an answer out of what a handler returned, or of the fallback. */
@Injectable()
export class Printer {
  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly journal: JournalService,
  ) {}

  /** @throws VoxRefusal `noDocument` */
  print(result: unknown): string {
    return printDocument(result);
  }

  /** The document for a call that would otherwise hear nothing; `undefined` if the user wants an error status instead. */
  fallback(): string | undefined {
    const { fallback } = this.settings;
    if (fallback === false) return undefined;
    try {
      return printDocument(typeof fallback === 'function' ? fallback() : fallback);
    } catch (error) {
      this.journal.threw(
        'the `fallback` option',
        error instanceof VoxRefusal ? new Error(error.details.join()) : error,
      );
      return HANG_UP;
    }
  }
}
