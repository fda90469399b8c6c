// A server that does not answer, or fails, as a page sees it: said in the page itself, so that the browser keeps its cache.

/** What a page reads, other than who looks at it and where they are. */
const isData = String.raw`({ url }) => /\/v1\/(?!session|system|runs\/stream)/.test(url)`;

const answering = (answer: string): string => `
  const { fetch } = globalThis;
  const isData = ${isData};
  globalThis.fetch = (request, init) => isData(request) ? ${answer} : fetch(request, init);
`;

const problem = JSON.stringify({
  type: "about:blank",
  title: "Something went wrong here",
  status: 500,
  code: "internal",
  detail: "It is no fault of the request.",
  remedy: "Try again; if it stays, look for the request id in the log.",
  requestId: "00000000-0000-4000-8000-000000000000",
});

/** Scripts for `page.addInitScript`. */
export const waiting = answering("new Promise(() => {})");
export const failing = answering(
  `Promise.resolve(new Response(${JSON.stringify(problem)}, { status: 500, headers: { "content-type": "application/problem+json" } }))`,
);
