// The environment as a workload is given it.

export type Environment = Readonly<Record<string, string | undefined>>;

/** An empty variable is one that is not set. */
export function variable(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim() ?? "";
  return value === "" ? null : value;
}
