// Reads who serves a cluster from the file that the server keeps in it.
import { readFile, readlink } from "node:fs/promises";
import { join } from "node:path";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** null: on TCP. */
  readonly socketDirectory: string | null;
}

export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port, socketDirectory] = text.split("\n");
  if (!pid || !port || socketDirectory === undefined) return null;
  return {
    pid: Math.abs(Number(pid)),
    port: Number(port),
    socketDirectory: socketDirectory === "" ? null : socketDirectory,
  };
}

/** A process of that number lives; whether it is a server of ours only a connection can tell. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Whether that process serves this cluster, and not some other that got the number of a server long dead. Where the
 * operating system does not tell, PostgreSQL's own check of its shared memory keeps a second server out.
 */
export async function serves(pid: number, data: string): Promise<boolean> {
  if (!lives(pid)) return false;
  if (process.platform !== "linux") return true;
  const directory = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return directory === null || directory === data;
}
