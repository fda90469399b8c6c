// Which part of a job a kept cursor belongs to.

/** The first fan-out of a job is 1, the second 2; 0 is what the job keeps itself. */
export interface Bookmark {
  readonly part: number;
  readonly cursor: string;
}

const mark = "\u001f";
const marked = new RegExp(`^${mark}(\\d+)${mark}(.*)$`, "s");

/** The first fan-out's cursor stands as it is, since most jobs have no other. */
export const writeBookmark = ({ part, cursor }: Bookmark): string =>
  part === 1 && !cursor.startsWith(mark) ? cursor : `${mark}${part}${mark}${cursor}`;

export function readBookmark(text: string): Bookmark {
  const [, part, cursor] = marked.exec(text) ?? [];
  return part === undefined || cursor === undefined
    ? { part: 1, cursor: text }
    : { part: Number(part), cursor };
}
