// SVG as text.

export type Attributes = Readonly<Record<string, string | number>>;

export function element(name: string, attributes: Attributes, content: string | null = null): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(shown(value))}"`);
  const opening = `<${name}${written.join("")}`;
  return content === null ? `${opening}/>` : `${opening}>${content}</${name}>`;
}

/** A tenth of a pixel is finer than anyone sees. */
const shown = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 10) / 10) : value;

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
