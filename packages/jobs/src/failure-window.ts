// Counts failed credentials by address, so that guessing is slow while a right credential still passes.

export interface FailureWindow {
  /** Seconds until the address may fail again; 0 while it may. */
  retryAfterSeconds(address: string): number;
  record(address: string): void;
}

export interface FailureWindowOptions {
  /** Milliseconds that only grow. */
  readonly now?: () => number;
  readonly limit?: number;
  readonly seconds?: number;
}

/** Beyond this many addresses the oldest is forgotten, so that many addresses cannot fill the memory. */
const mostAddresses = 10_000;

/** Ten failures a minute unless said otherwise. */
export function failureWindow(options: FailureWindowOptions = {}): FailureWindow {
  const { now = () => performance.now(), limit = 10, seconds = 60 } = options;
  const failures = new Map<string, readonly number[]>();
  const recent = (address: string): readonly number[] =>
    (failures.get(address) ?? []).filter((at) => at > now() - seconds * 1000);
  return {
    retryAfterSeconds(address) {
      const times = recent(address);
      const [oldest] = times;
      if (times.length < limit || oldest === undefined) return 0;
      return Math.max(1, Math.ceil((oldest + seconds * 1000 - now()) / 1000));
    },
    record(address) {
      const times = [...recent(address), now()].slice(-limit);
      failures.delete(address);
      failures.set(address, times);
      const [first] = failures.keys();
      if (failures.size > mostAddresses && first !== undefined) failures.delete(first);
    },
  };
}
