/** Largest answer, in bytes. The platform's own limit is not published. */
const LARGEST = 1_048_576;

/** The body of an answer as text; undefined when it is larger than the phone reads. */
export async function readAnswer(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  if (!response.body) return text;
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  for (;;) {
    const { value } = await reader.read();
    if (!value) return text + decoder.decode();
    size += value.byteLength;
    if (size > LARGEST) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
