/** Reads an answer of the command. Page and command are of one build and share their types, so nothing is checked again. */
export async function jsonOf<Output>(answer: Response): Promise<Output> {
  return answer.json();
}
