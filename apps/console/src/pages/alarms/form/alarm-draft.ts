// An alarm while somebody writes it: what it will say, and what is still wrong with it.
import type { Alarm } from "@punctual/client";
import type { AlarmKind } from "../../../parts/alarm/alarm-words.ts";

/** What the API takes; `stale` is declared in code alone. */
export const kinds = ["dead", "partial", "missed", "late", "long", "no-data"] as const satisfies AlarmKind[];
export type AskedKind = (typeof kinds)[number];

export const actionKinds = ["webhook", "slack"] as const;

const unitSeconds = { minutes: 60, hours: 3_600, days: 86_400 } as const;
export type AgeUnit = keyof typeof unitSeconds;
export const ageUnits: readonly AgeUnit[] = ["minutes", "hours", "days"];

export interface DraftAction {
  readonly kind: (typeof actionKinds)[number];
  readonly url: string;
}

export interface AlarmDraft {
  readonly name: string;
  readonly kind: AskedKind;
  /** "" for every schedule. */
  readonly schedule: string;
  readonly age: number | null;
  readonly ageUnit: AgeUnit;
  readonly actions: readonly DraftAction[];
}

export const newDraft = (schedule: string | null): AlarmDraft => ({
  name: "",
  kind: "dead",
  schedule: schedule ?? "",
  age: 1,
  ageUnit: "hours",
  actions: [{ kind: "webhook", url: "" }],
});

export function draftOf({ name, kind, schedule, maxAgeSeconds, actions }: Alarm): AlarmDraft {
  return {
    ...newDraft(schedule),
    name,
    kind: kinds.find((one) => one === kind) ?? "dead",
    ...(maxAgeSeconds === null ? {} : ageOf(maxAgeSeconds)),
    actions,
  };
}

/** In the largest unit that it is a whole number of; seconds that make up no minute are shown as a part of one. */
function ageOf(seconds: number): Pick<AlarmDraft, "age" | "ageUnit"> {
  const ageUnit = ageUnits.findLast((unit) => seconds % unitSeconds[unit] === 0) ?? "minutes";
  return { ageUnit, age: seconds / unitSeconds[ageUnit] };
}

export const isAged = (kind: AskedKind): boolean => kind === "long" || kind === "no-data";

/** The name that it has until somebody gives it one, such as `nightly.dead`. */
export const nameOf = ({ name, kind, schedule }: AlarmDraft): string =>
  name === "" ? `${schedule === "" ? "any" : (schedule.split("/").at(-1) ?? schedule)}.${kind}` : name;

export type DraftProblems = Readonly<Partial<Record<"name" | "schedule" | "age" | `url ${number}`, string>>>;

export function problemsOf(draft: AlarmDraft): DraftProblems {
  const { kind, schedule, age, actions } = draft;
  return {
    ...(/^[0-9a-zA-Z._-]{1,80}$/.test(nameOf(draft))
      ? {}
      : { name: "Up to 80 letters, digits, '-', '_' and '.'." }),
    ...(kind === "no-data" && schedule === ""
      ? { schedule: "This kind watches one schedule: name it." }
      : {}),
    ...(isAged(kind) && (age === null || age <= 0) ? { age: "Say for how long." } : {}),
    ...Object.fromEntries(
      actions.flatMap(({ url }, place) =>
        url === "" || (/^https?:\/\/./.test(url) && URL.canParse(url))
          ? []
          : [[`url ${place}`, "An address that begins with https://."] as const],
      ),
    ),
  };
}

/** A row in which nobody has written anything tells nobody. */
export const told = (actions: readonly DraftAction[]): readonly DraftAction[] =>
  actions.filter(({ url }) => url !== "");

export function definitionOf({ kind, schedule, age, ageUnit, actions }: AlarmDraft) {
  return {
    kind,
    schedule: schedule === "" ? null : schedule,
    maxAgeSeconds: isAged(kind) && age !== null ? Math.round(age * unitSeconds[ageUnit]) : null,
    actions: told(actions),
  };
}
