import { signal } from '@preact/signals';
import { PlaygroundError } from '../api/playground.error.js';

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly remedy: string;
}

/** Short messages at the edge of the page. */
export class Toasts {
  readonly all = signal<readonly Toast[]>([]);
  #last = 0;

  add(title: string, remedy = ''): void {
    const id = (this.#last += 1);
    this.all.value = [...this.all.peek().slice(-2), { id, title, remedy }];
    setTimeout(() => this.remove(id), 8_000);
  }

  remove(id: number): void {
    this.all.value = this.all.peek().filter((toast) => toast.id !== id);
  }

  /** Runs what may be refused, and tells of the refusal. */
  async attempt<Result>(action: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof PlaygroundError)) throw error;
      this.add(`${error.code}: ${error.message}`, error.remedy);
      return undefined;
    }
  }
}
