/** A document that the reference does not allow. Never leaves the phone: it becomes the ending of the call. */
export class DocumentRefusal extends Error {
  override readonly name = 'DocumentRefusal';

  constructor(
    readonly rule: string,
    readonly line: number | undefined,
  ) {
    super(rule);
  }
}
