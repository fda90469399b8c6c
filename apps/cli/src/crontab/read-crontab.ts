// Reads a crontab: which line is to be run when, in which time zone.

export interface CrontabEntry {
  /** From 1. */
  readonly line: number;
  /** The five fields, or a nickname such as `@daily`. */
  readonly when: string;
  readonly command: string;
  /** IANA; UTC unless CRON_TZ or TZ said otherwise before. */
  readonly timezone: string;
}

const assignment = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;
const nicknamed = /^\s*(@[a-z]+)\s+(.+)$/;
const fielded = /^\s*((?:\S+\s+){4}\S+)\s+(.+)$/;

export interface ReadCrontab {
  readonly entries: readonly CrontabEntry[];
  /** Lines that are neither an entry, an assignment nor a comment. */
  readonly unreadable: readonly { readonly line: number; readonly text: string }[];
}

export function readCrontab(text: string): ReadCrontab {
  const entries: CrontabEntry[] = [];
  const unreadable: { line: number; text: string }[] = [];
  let timezone = "UTC";
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (/^\s*(#|$)/.test(written)) continue;
    const [, name, value] = assignment.exec(written) ?? [];
    if (name !== undefined) {
      if (name === "CRON_TZ" || name === "TZ") timezone = unquoted(value ?? "");
      continue;
    }
    const [, when, command] = nicknamed.exec(written) ?? fielded.exec(written) ?? [];
    if (when === undefined || command === undefined) unreadable.push({ line, text: written });
    else entries.push({ line, when: when.replaceAll(/\s+/g, " "), command, timezone });
  }
  return { entries, unreadable };
}

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/, "$2");
