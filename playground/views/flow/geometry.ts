/** Units of the drawing. */
export const WIDTH = 660;
export const ROW_HEIGHT = 46;
const [FIRST, BETWEEN] = [70, 260];

/** Where the line of an actor is. */
export const columnAt = (index: number): number => FIRST + index * BETWEEN;

/** As much of a text as fits between two lines. */
export const fitting = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
