// How a limit is named within the engine: by its tenant and its key.

export interface LimitKey {
  readonly tenant: string;
  /** `api-destination:{name}` or `limit:{name}`. */
  readonly key: string;
}

/** As one text; a tenant's name holds no space. */
export const limitKeyOf = ({ tenant, key }: LimitKey): string => `${tenant} ${key}`;

export function readLimitKey(text: string): LimitKey {
  const space = text.indexOf(" ");
  return { tenant: text.slice(0, space), key: text.slice(space + 1) };
}

export const limitColumns = (
  limits: readonly LimitKey[],
): { readonly tenants: readonly string[]; readonly keys: readonly string[] } => ({
  tenants: limits.map(({ tenant }) => tenant),
  keys: limits.map(({ key }) => key),
});
