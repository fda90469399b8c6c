// What the figures were measured on.
import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  /** `Debian GNU/Linux 12 (bookworm), Linux 6.18.44`. */
  readonly system: string;
  readonly node: string;
}

export function machine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: [distribution(), `${type()} ${kernel()}`].filter((part) => part !== null).join(", "),
    node: process.versions.node,
  };
}

/** Without what a distribution or a host adds to the number. */
const kernel = (): string => /^[\d.]+\d/.exec(release())?.[0] ?? release();

/** Null where the system keeps no os-release. */
function distribution(): string | null {
  try {
    return (
      /^PRETTY_NAME="?(?<name>[^"\n]+)/m.exec(readFileSync("/etc/os-release", "utf8"))?.groups?.name ?? null
    );
  } catch {
    return null;
  }
}
