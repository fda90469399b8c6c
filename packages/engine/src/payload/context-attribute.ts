// The attributes of a run that an input may name, as EventBridge Scheduler has them, with arithmetic on its times.
import { nearest } from "@punctual/expression";

/** How every attribute begins; `>` ends it. */
export const opening = "<aws.scheduler.";

export type AttributeName =
  "schedule-arn" | "scheduled-time" | "execution-id" | "attempt-number" | "scheduled-date";

export interface ContextAttribute {
  readonly name: AttributeName;
  /** Of a time only. */
  readonly shift: Shift | null;
}

export interface Shift {
  /** Negative for `minus`. */
  readonly amount: number;
  readonly unit: "d" | "h" | "m";
}

/** Whether arithmetic may follow the name. */
const names: Readonly<Record<AttributeName, boolean>> = {
  "schedule-arn": false,
  "scheduled-time": true,
  "execution-id": false,
  "attempt-number": false,
  "scheduled-date": true,
};

export const attributeNames: readonly string[] = Object.keys(names);

export const minutesOf: Readonly<Record<Shift["unit"], number>> = { d: 1440, h: 60, m: 1 };

/** A century: no year leaves the four digits that a date has. */
const longestShiftMinutes = 36_525 * minutesOf.d;

/** One shift, since two could always be written as one. */
const shiftForm = /-(minus|plus)-(\d{1,8})([dhm])$/;

/** Reads what stands between the opening and `>`; null for what is no attribute. */
export function attributeOf(text: string): ContextAttribute | null {
  if (isName(text)) return { name: text, shift: null };
  const found = shiftForm.exec(text);
  if (found === null) return null;
  const name = text.slice(0, found.index);
  const shift = shiftOf(found);
  return isName(name) && names[name] && shift !== null ? { name, shift } : null;
}

function shiftOf([, direction, digits, letter]: RegExpExecArray): Shift | null {
  const unit = letter === "d" || letter === "h" ? letter : "m";
  const amount = Number(digits);
  if (amount * minutesOf[unit] > longestShiftMinutes) return null;
  return { unit, amount: direction === "minus" ? -amount : amount };
}

/** The known attribute, in full, that an unknown one may have been meant to be; null where none is close. */
export function nearestAttribute(text: string): string | null {
  const at = text.search(/-(minus|plus)(-|$)/);
  const near = nearest(at < 0 ? text : text.slice(0, at), attributeNames);
  if (near === null || !isName(near)) return null;
  const shift = at < 0 || !names[near] ? "" : wellFormed(text.slice(at));
  return `${opening}${near}${shift}>`;
}

/** A shift that cannot be read is shown as one that can. */
function wellFormed(shift: string): string {
  const readable = shiftForm.exec(shift);
  if (readable?.index === 0 && shiftOf(readable) !== null) return shift;
  return shift.startsWith("-plus") ? "-plus-1d" : "-minus-1d";
}

const isName = (text: string): text is AttributeName => Object.hasOwn(names, text);
