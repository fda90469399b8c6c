// Reduces a model's answer to text and links: Markdown loses its signs, HTML is shown as the text that it is.

export type AnswerPiece =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "link"; readonly href: string };

export const answerPieces = (output: string): readonly AnswerPiece[] => linked(reduced(output));

/** What stands between code fences stays as it is. */
function reduced(output: string): string {
  let isCode = false;
  const lines: string[] = [];
  for (const line of output.split(/\r?\n/)) {
    if (/^\s*(?:`{3,}[^`]*|~{3,}.*)$/.test(line)) isCode = !isCode;
    else lines.push(isCode ? line : plain(line));
  }
  return lines.join("\n").trim();
}

/** Lengths are bounded, so that no line costs more than its length. */
const plain = (line: string): string =>
  line
    .replace(/^\s{0,3}#{1,6}\s+/, "")
    .replace(/^(\s*)[-*+]\s+/, "$1• ")
    .replace(/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/, "")
    // A picture of elsewhere would tell its server who reads this: its description stands for it.
    .replace(/!\[([^\]\n]{0,500})\]\([^)\s]{0,2000}(?:\s[^)]{0,500})?\)/g, "$1")
    .replace(
      /\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})(?:\s[^)]{0,500})?\)/g,
      (_all, text: string, url: string) => (text === url ? url : `${text} (${url})`),
    )
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, "$1")
    .replace(/\*\*([^*\n]{1,1000})\*\*/g, "$1")
    .replace(/(^|[\s(])\*([^*\s][^*\n]{0,1000})\*(?=[\s).,:;!?]|$)/g, "$1$2")
    .replace(/__([^_\n]{1,1000})__/g, "$1")
    .replace(/`([^`\n]{1,1000})`/g, "$1");

const address = /https?:\/\/[^\s<>"'`)\]}]+/g;

/** Only http and https lead anywhere. */
function linked(text: string): readonly AnswerPiece[] {
  const pieces: AnswerPiece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const written = found.replace(/[.,;:!?]+$/, "");
    const href = hrefOf(written);
    if (href === null) continue;
    if (index > end) pieces.push({ kind: "text", text: text.slice(end, index) });
    pieces.push({ kind: "link", href });
    end = index + written.length;
  }
  if (end < text.length) pieces.push({ kind: "text", text: text.slice(end) });
  return pieces;
}

/** As the browser will read it: letters of other scripts that look like ours show as what they are. */
function hrefOf(written: string): string | null {
  const url = URL.parse(written);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" ? url.href : null;
}
