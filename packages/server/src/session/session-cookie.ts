// The cookie that a browser keeps its session's secret in.
import { longestSeconds } from "@punctual/engine";
import { isLoopbackName } from "./loopback-name.ts";

export interface SessionCookie {
  /** The secret in a Cookie header; null where there is none. */
  read(header: string | undefined): string | null;
  /** What Set-Cookie says to keep it. */
  set(secret: string, userAgent: string | undefined): string;
  /** What each Set-Cookie says to forget it. */
  clear(): readonly string[];
}

/** The prefix has browsers refuse it from another host's page, or over an open connection. */
const guardedName = "__Host-punctual";
/** Where no browser keeps a Secure cookie: reached in the open, from other machines. */
const openName = "punctual-session";

/** @param publicUrl where browsers find the console. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const { protocol, hostname } = new URL(publicUrl);
  const isOpen = protocol === "http:";
  const keepsGuarded = !isOpen || isLoopbackName(hostname);
  const names = [...(keepsGuarded ? [guardedName] : []), ...(isOpen ? [openName] : [])];
  return {
    read: (header) => firstOf(names, header ?? ""),
    set: (secret, userAgent = "") =>
      written(
        keepsGuarded && !(isOpen && isSafari(userAgent)) ? guardedName : openName,
        secret,
        longestSeconds,
      ),
    clear: () => names.map((name) => written(name, "", 0)),
  };
}

function firstOf(names: readonly string[], header: string): string | null {
  const pairs = header.split(";").map((pair) => pair.trim());
  const found = names.flatMap((name) => pairs.filter((pair) => pair.startsWith(`${name}=`)));
  return found[0]?.slice(found[0].indexOf("=") + 1) ?? null;
}

const written = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${name === guardedName ? "; Secure" : ""}`;

/** Alone among browsers it keeps no Secure cookie of http://localhost. */
const isSafari = (userAgent: string): boolean => userAgent.includes("Safari/") && !/Chrom/.test(userAgent);
