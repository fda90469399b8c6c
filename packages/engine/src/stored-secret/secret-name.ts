// How a secret is named: in its region, by its name, or by the longer one that its suffix makes.

export interface SecretName {
  readonly region: string;
  readonly name: string;
  /** Where `name` may be a name with a suffix, the two apart; preferred where both are somebody's. */
  readonly inFull?: { readonly base: string; readonly suffix: string } | undefined;
}

export const nameColumns = (tenant: string, { region, name, inFull }: SecretName) => ({
  tenant,
  region,
  name,
  base: inFull?.base ?? null,
  suffix: inFull?.suffix ?? null,
});
