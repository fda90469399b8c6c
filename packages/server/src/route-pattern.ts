// Paths as OpenAPI writes them, for the router and for telling which methods a path has.

/** Whether a parameter may hold colons: names of Punctual's own end before the colon of a verb. */
export type Colons = "refused" | "allowed";

/** `/runs/{id}:cancel` → the router's pattern, which sees a path decoded and cut at its slashes. */
export const routerPattern = (path: string, colons: Colons): string =>
  path
    .replaceAll(":", "::")
    .replaceAll(/\{(\w+)\}/g, (_part, name: string) => `:${name}(^${colons === "allowed" ? ".+" : "[^:]+"})`);

/** Matches the paths of a route as they are sent. */
export function pathMatcher(path: string, colons: Colons): RegExp {
  const parameter = colons === "allowed" ? "[^/]+" : "[^:/]+";
  const source = path
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith("{") ? parameter : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  return new RegExp(`^${source.join("")}$`);
}
