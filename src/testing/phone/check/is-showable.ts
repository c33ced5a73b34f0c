/** Whether a name out of a document may stand in a message: it has the look of a name, and is no data. */
export function isShowable(name: string): boolean {
  return /^[A-Za-z:-]{1,40}$/.test(name);
}
