// A model's answer as HTML that does nothing but show text.
import { escapeHtml } from "./escape-html.ts";

/** What is left of whatever Markdown can become; links may lead nowhere but to pages and mailboxes. */
const shown = {
  allowedTags: [
    ...[
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "p",
      "br",
      "hr",
      "blockquote",
      "pre",
      "code",
      "strong",
      "em",
      "del",
    ],
    ...["ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a"],
  ],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
};

/** Markdown is rendered, HTML within it is shown as text, pictures as their description. */
export async function outputHtml(output: string): Promise<string> {
  const [{ Marked }, { default: sanitizeHtml }] = await Promise.all([
    import("marked"),
    import("sanitize-html"),
  ]);
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: ({ text }) => escapeHtml(text),
      image: ({ text }) => escapeHtml(text),
      checkbox: ({ checked }) => (checked ? "[x] " : "[ ] "),
      link({ href, tokens }) {
        return linkHtml(href, this.parser.parseInline(tokens));
      },
    },
  });
  return sanitizeHtml(await marked.parse(output), shown);
}

/** Where a link leads stands beside it: its text may say something else, or look like it. */
function linkHtml(href: string, text: string): string {
  const url = URL.parse(href);
  if (url === null || !/^(?:https?|mailto):$/.test(url.protocol)) return text;
  const address = escapeHtml(url.href);
  const link = `<a href="${address}" rel="noopener noreferrer nofollow">${text}</a>`;
  const saysIt = [text, `${text}/`, `mailto:${text}`].includes(address);
  return saysIt ? link : `${link} (${address})`;
}
