// A table in Markdown whose columns are as wide as their widest cell, so that a terminal shows it as well.

/** The first row is the heading. The first column is words, the others are figures unless told. */
export function table(rows: readonly (readonly string[])[], align: "left" | "right" = "right"): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const isRight = (column: number): boolean => align === "right" && column > 0;
  const padded = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    return isRight(column) ? text.padStart(width) : text.padEnd(width);
  };
  const line = (row: readonly string[]): string =>
    `| ${widths.map((_, column) => padded(row[column] ?? "", column)).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    isRight(column) ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  const [heading = [], ...body] = rows;
  return [line(heading), `| ${rule.join(" | ")} |`, ...body.map(line)].join("\n");
}

/** A bar in a cell would end it. */
export const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
