/** Prints reports in the order of the deliveries, whichever ends first: all attempts of one, then those of the next. */
export class OrderedReports {
  private next = 0;
  private readonly early = new Map<number, { readonly texts: string[]; isOver: boolean }>();

  constructor(private readonly print: (text: string) => void) {}

  add(delivery: number, text: string, isOver: boolean): void {
    const kept = this.early.get(delivery) ?? { texts: [], isOver: false };
    this.early.set(delivery, kept);
    kept.texts.push(text);
    kept.isOver = isOver;
    this.flush();
  }

  private flush(): void {
    for (let kept = this.early.get(this.next); kept; kept = this.early.get(this.next)) {
      kept.texts.splice(0).forEach((text) => this.print(text));
      if (!kept.isOver) return;
      this.early.delete(this.next++);
    }
  }
}
