// Every route that the port's router knows, read from the router itself: nobody can forget to list one.
import type { FastifyInstance } from "fastify";

export interface RoutedPath {
  /** Parameters are `x`. */
  readonly url: string;
  readonly methods: readonly string[];
}

export async function routerTable(app: FastifyInstance): Promise<readonly RoutedPath[]> {
  await app.ready();
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .flatMap((line) => {
      const found = /^((?:│ {3}| {4})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/u.exec(line);
      if (found === null) return [];
      const [, indent = "", piece = "", methods = ""] = found;
      const depth = indent.length / 4;
      above.length = depth;
      above.push(piece);
      return methods === "" ? [] : [{ url: urlOf(above.join("")), methods: methods.split(", ") }];
    });
}

const urlOf = (pattern: string): string =>
  pattern.replaceAll(/(?<!:):\w+\(\^[^)]*\)/g, "x").replaceAll("::", ":");
