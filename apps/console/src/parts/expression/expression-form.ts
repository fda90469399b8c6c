// The schedule expressions that can be chosen instead of typed.

export const units = ["minutes", "hours", "days"] as const;
export type Unit = (typeof units)[number];

/** As expressions name them, in their order. */
export const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] as const;
export type Weekday = (typeof weekdays)[number];

/** `time` is `HH:MM`. What is still to be chosen is null or empty. */
export type ExpressionForm =
  | { readonly kind: "interval"; readonly count: number | null; readonly unit: Unit }
  | { readonly kind: "daily" | "weekdays"; readonly time: string }
  | { readonly kind: "weekly"; readonly time: string; readonly on: readonly Weekday[] }
  | { readonly kind: "monthly"; readonly time: string; readonly day: MonthDay }
  | { readonly kind: "once"; readonly at: string };

/** `L` is the last day of the month. */
export type MonthDay = number | "L";

export type FormKind = ExpressionForm["kind"];

export const formKinds: readonly { readonly value: FormKind; readonly label: string }[] = [
  { value: "interval", label: "Every few minutes, hours or days" },
  { value: "daily", label: "Every day" },
  { value: "weekdays", label: "Every weekday, Monday to Friday" },
  { value: "weekly", label: "Every week on some days" },
  { value: "monthly", label: "Every month on a day" },
  { value: "once", label: "Once" },
];
