// A tenant as answers show it: never its tokens.

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  /** Null where it is not connected. */
  readonly mercadolivre: { readonly userId: number } | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface TenantRow {
  readonly tenantId: string;
  readonly name: string;
  readonly timezone: string;
  readonly mercadolivreUserId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const tenantOf = (row: TenantRow): Tenant => ({
  id: row.tenantId,
  name: row.name,
  timezone: row.timezone,
  mercadolivre: row.mercadolivreUserId === null ? null : { userId: Number(row.mercadolivreUserId) },
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});
