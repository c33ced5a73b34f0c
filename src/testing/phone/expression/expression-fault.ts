/** A condition that cannot be read or judged. Never leaves the phone: it becomes a refused document. */
export class ExpressionFault extends Error {
  override readonly name = 'ExpressionFault';
}
