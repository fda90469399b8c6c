// Where a tenant's tokens are kept: what was sealed for one place opens in no other.

export const refreshTokenPlace = (tenantId: string): string => `tenants/${tenantId}/refresh-token`;
export const accessTokenPlace = (tenantId: string): string => `tenants/${tenantId}/access-token`;
