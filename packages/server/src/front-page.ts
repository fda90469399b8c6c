// The page at `/` where the console is not built: says that Punctual runs, with links; no script, nothing from elsewhere.
import type { FastifyInstance } from "fastify";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Punctual</title>
<link rel="stylesheet" href="/front-page.css">
</head>
<body>
<main>
<h1>Punctual is running</h1>
<p>Scheduled jobs that run on time, once, and tell you when they don't.</p>
<ul>
<li><a href="/docs">API reference</a>, and the same <a href="/openapi.json">as OpenAPI 3.1</a></li>
<li><a href="/readyz">Readiness</a> and <a href="/healthz">health</a> of this node</li>
<li><a href="/metrics">Metrics for Prometheus</a></li>
</ul>
<p>The console is not built here: run <code>npm run build</code> and start again.</p>
<p>On the command line: <code>npx punctual schedule ls</code> · <code>npx punctual run ls</code> · <code>npx punctual --help</code></p>
</main>
</body>
</html>
`;

const style = `:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { margin: 0; display: grid; place-items: center; min-height: 100vh; }
main { max-width: 36rem; padding: 2rem; }
h1 { font-size: 1.5rem; font-weight: 600; margin: 0 0 0.5rem; }
code { font-family: ui-monospace, monospace; }
`;

/** Of every page without a script. */
export const pagePolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function registerFrontPage(app: FastifyInstance): void {
  app.get("/", (_request, reply) =>
    reply.header("content-security-policy", pagePolicy).type("text/html; charset=utf-8").send(page),
  );
  app.get("/front-page.css", (_request, reply) => reply.type("text/css; charset=utf-8").send(style));
}
