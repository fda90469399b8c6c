// The tenants of a first start.

export interface SampleTenant {
  readonly tenantId: string;
  readonly name: string;
  readonly timezone: string;
  readonly userId: number;
  /** Known to the simulated marketplace; the other one's data were loaded once. */
  readonly connected: boolean;
}

export const sampleTenants: readonly SampleTenant[] = [
  {
    tenantId: "5a3d1e00-0000-4000-8000-000000000001",
    name: "Loja Ipê",
    timezone: "America/Sao_Paulo",
    userId: 10_001,
    connected: true,
  },
  {
    tenantId: "5a3d1e00-0000-4000-8000-000000000002",
    name: "Casa Manaus",
    timezone: "America/Manaus",
    userId: 10_002,
    connected: false,
  },
];

/** Well formed for the simulator, which takes each once. */
export const sampleRefreshToken = ({ userId }: SampleTenant): string => `TG-sim-0-${userId}`;
