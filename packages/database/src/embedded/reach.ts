// Whether a user can enter a directory, told from the modes of everything above it.
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Account } from "./account.ts";

/** Answers the first directory on the way that the account cannot enter, or null. Access lists are not looked at. */
export async function unreachablePart(directory: string, account: Account): Promise<string | null> {
  for (const part of ancestors(directory)) {
    const { mode, uid, gid } = await stat(part);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return part;
  }
  return null;
}

function ancestors(directory: string): string[] {
  const parent = dirname(directory);
  return parent === directory ? [directory] : [...ancestors(parent), directory];
}
