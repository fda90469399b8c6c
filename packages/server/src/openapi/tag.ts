// The noun under which the reference lists a route.

/** `/api/v1/dead-letters/{id}:redrive` → `Dead letters`. */
export function nounOf(path: string): string {
  const noun = /^(?:\/api)?(?:\/v\d+)?\/([^/:{]+)/.exec(path)?.[1] ?? "other";
  return titled(noun.replaceAll("-", " ")).replace(/^Api\b/, "API");
}

/** However an author spells a noun, it stands in the reference once. */
export const titled = (tag: string): string => `${tag.slice(0, 1).toUpperCase()}${tag.slice(1)}`;

export const jobEndpoints = "Job endpoints";
export const workloadRoutes = "Workloads";
export const watching = "Watching";
