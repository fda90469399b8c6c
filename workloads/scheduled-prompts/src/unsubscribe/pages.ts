// The two tiny pages behind a mail's link.
import type { HttpResponse } from "@punctual/jobs";
import { escapeHtml } from "../mail/escape-html.ts";

const page = (title: string, content: string): HttpResponse => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
  },
  body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><h1>${title}</h1>${content}</body></html>
`,
});

/** The form goes back to where it came from, its token included. */
export const askPage = (name: string): HttpResponse =>
  page(
    "Pause this prompt?",
    `<p>“${escapeHtml(name)}” will run no more, and you will get no more mails of it.</p><form method="post"><button>Pause</button></form>`,
  );

export const pausedPage = (name: string): HttpResponse =>
  page("Paused", `<p>“${escapeHtml(name)}” runs no more until you make it active again.</p>`);
