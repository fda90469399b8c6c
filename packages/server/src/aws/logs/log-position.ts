// Where a reading of lines ended, as a token says it.
import type { LogPosition } from "@punctual/engine";
import { invalidToken, type TokenedList } from "../page-token.ts";
import { timeOf } from "./log-times.ts";

export const positionParts = (position: LogPosition | null): readonly string[] =>
  position === null ? ["", ""] : [String(position.at.getTime()), position.id];

/** Anybody can write a token: what is no position would be an error of ours. Null: at the beginning. Throws AwsProblem. */
export function positionIn([ms = "", id = ""]: readonly string[], listed: TokenedList): LogPosition | null {
  if (ms === "" && id === "") return null;
  if (!/^\d{1,15}$/.test(ms) || !isId(id)) throw invalidToken(listed);
  return { at: timeOf(Number(ms)), id };
}

const mostId = 2n ** 63n - 1n;

const isId = (text: string): boolean => /^\d{1,19}$/.test(text) && BigInt(text) <= mostId;
