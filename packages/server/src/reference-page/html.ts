// Text made into HTML: whatever is put into a template is escaped, unless it came from a template itself.

export interface Html {
  readonly html: string;
}

export type Part = Html | string | number | readonly Part[] | null;

export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, index) => `${text}${written(parts[index] ?? null)}`).join(""),
});

function written(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "html" in part ? part.html : part.map(written).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "");

export const joined = (parts: readonly Part[], between: Part): Part =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
