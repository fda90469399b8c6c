// The kinds of alarms, by what each has to be told besides its name.

/** `dead`, `partial`, `missed`: how the newest run ended; `late`: something is due and has not begun. */
export const plainAlarmKinds = ["dead", "partial", "missed", "late"] as const;

/** `no-data`: no run has ended well for so long; `long`: an attempt has been under way for so long. */
export const agedAlarmKinds = ["no-data", "long"] as const;

/** What the API takes: `stale` asks the database in SQL, which is taken from code alone. */
export const askedAlarmKinds = [...plainAlarmKinds, ...agedAlarmKinds] as const;

export const alarmKinds = [...askedAlarmKinds, "stale"] as const;

export type AlarmKind = (typeof alarmKinds)[number];

export const isAged = (kind: AlarmKind): boolean => agedAlarmKinds.some((aged) => aged === kind);
