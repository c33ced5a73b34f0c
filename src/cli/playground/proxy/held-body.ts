import { LARGEST_KEPT } from '../inbox/kept-body.js';

/** The beginning of a body that goes by, and its size. */
export class HeldBody {
  size = 0;
  private readonly chunks: Buffer[] = [];

  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }

  add(chunk: Buffer): void {
    const room = LARGEST_KEPT - this.size;
    if (room > 0) this.chunks.push(chunk.subarray(0, room));
    this.size += chunk.length;
  }
}
