// The roles, and which reaches which.

export type Role = "viewer" | "operator" | "admin";

const rank: Readonly<Record<Role, number>> = { viewer: 0, operator: 1, admin: 2 };

export const reaches = (has: Role, wanted: Role): boolean => rank[has] >= rank[wanted];
