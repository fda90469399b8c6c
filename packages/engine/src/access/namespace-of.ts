// The name under which a tenant's things of one region are kept: at home the tenant's own, elsewhere that of a tenant inside.

export interface Namespace {
  readonly tenant: string;
  /** Null: at home. */
  readonly region: string | null;
}

/** `acme@eu-west-1`: no key is made for it, since no tenant's name has an `@`. */
export const namespaceOf = ({ tenant, region }: Namespace): string =>
  region === null ? tenant : `${tenant}@${region}`;

export function readNamespace(name: string): Namespace {
  const [tenant = "", region = null] = name.split("@");
  return { tenant, region };
}

/** Whose credentials, accounts and jobs a namespace has. */
export const tenantOf = (namespace: string): string => readNamespace(namespace).tenant;

/** Of the form that AWS gives its regions, and short enough for every name that it is a part of. */
export const looksLikeRegion = (text: string): boolean =>
  text.length <= 32 && /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}$/.test(text);
