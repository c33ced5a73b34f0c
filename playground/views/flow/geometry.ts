/** Units of the drawing. */
export const ROW_HEIGHT = 46;
const EDGE = 62;
const [LEAST, MOST] = [190, 300];
/** Pixels that a letter takes, about. */
const LETTER = 7.4;

/** Lines of the actors, as far apart as the room allows. */
export class Columns {
  private readonly between: number;

  constructor(room: number) {
    this.between = Math.min(MOST, Math.max(LEAST, (room - 2 * EDGE) / 2));
  }

  get width(): number {
    return 2 * (EDGE + this.between);
  }

  at(index: number): number {
    return EDGE + index * this.between;
  }

  /** As much of a text as fits between two lines. */
  fit(text: string, scale = 1): string {
    return fitting(text, Math.floor((this.between * scale) / LETTER));
  }
}

/** The beginning of a text that is too long. */
export const fitting = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
