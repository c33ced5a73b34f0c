/** Something that happens at a moment of the simulated time. */
interface Due {
  readonly at: number;
  readonly action: () => void;
}

/** The simulated time, in microseconds, and what is to happen: a binary heap, the earliest first. */
export class Schedule {
  now = 0;
  private readonly heap: Due[] = [];

  /** @param delay from now, in microseconds */
  after(delay: number, action: () => void): void {
    const { heap } = this;
    const due = { at: this.now + delay, action };
    let index = heap.push(due) - 1;
    for (let above = (index - 1) >> 1; index > 0 && this.at(above) > due.at; above = (index - 1) >> 1) {
      this.put(index, heap[above]);
      index = above;
    }
    heap[index] = due;
  }

  /** Runs until nothing is left to happen. */
  run(): void {
    for (let due = this.take(); due; due = this.take()) {
      this.now = due.at;
      due.action();
    }
  }

  private take(): Due | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (last && heap.length > 0) this.sink(last);
    return first;
  }

  private sink(due: Due): void {
    const { heap } = this;
    let index = 0;
    for (let below = 1; below < heap.length; below = index * 2 + 1) {
      if (this.at(below + 1) < this.at(below)) below += 1;
      if (this.at(below) >= due.at) break;
      this.put(index, heap[below]);
      index = below;
    }
    heap[index] = due;
  }

  private at(index: number): number {
    return this.heap[index]?.at ?? Infinity;
  }

  private put(index: number, due: Due | undefined): void {
    if (due) this.heap[index] = due;
  }
}
