// A service that a workload calls, and whether it is the real one.

export interface Upstream {
  /** As people call it: `CoinGecko`. */
  readonly name: string;
  /** Without credentials. */
  readonly address: string;
  /** True where a simulator on this machine stands in for it. */
  readonly simulated: boolean;
}
