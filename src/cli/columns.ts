/** A table for a terminal: columns side by side, texts to the left, figures to the right. */
import { plain } from './output.ts';
import type { Paint } from './paint.ts';

/** So many first columns hold texts. */
export interface Columns {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly texts?: number;
}

export const asColumns = ({ head, rows, texts = 1 }: Columns, paint: Paint): string[] => {
  const lines = [head, ...rows].map((cells) => cells.map(plain));
  const widths = head.map((_, at) => Math.max(...lines.map((cells) => widthOf(cells[at] ?? ''))));
  const told = lines.map((cells) =>
    cells
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
        return at < texts ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return told.map((line, at) => (at === 0 ? paint.faint(line) : line));
};

/** A letter beyond the first plane counts once. */
const widthOf = (text: string): number => [...text].length;
