// The attributes of a run that an input may name, and how one is put into it.
import type { InputDraft } from "./input-draft.ts";

export interface InputAttribute {
  readonly text: string;
  readonly means: string;
}

export const inputAttributes: readonly {
  readonly label: string;
  readonly items: readonly InputAttribute[];
}[] = [
  {
    label: "Its time",
    items: [
      { text: "<aws.scheduler.scheduled-time>", means: "when it is due, in UTC" },
      { text: "<aws.scheduler.scheduled-date>", means: "the date then, in the schedule's zone" },
    ],
  },
  {
    label: "Its time, moved: change the number, and d for h or m",
    items: [
      { text: "<aws.scheduler.scheduled-date-minus-1d>", means: "the date of the day before" },
      { text: "<aws.scheduler.scheduled-time-minus-1h>", means: "an hour before it is due" },
      { text: "<aws.scheduler.scheduled-time-plus-30m>", means: "half an hour later" },
    ],
  },
  {
    label: "The run",
    items: [
      { text: "<aws.scheduler.execution-id>", means: "its id, the same for every attempt" },
      { text: "<aws.scheduler.attempt-number>", means: "which attempt it is, from 1" },
      { text: "<aws.scheduler.schedule-arn>", means: "the schedule, as AWS names it" },
    ],
  },
];

/** What is put in at a place of it: in JSON an attribute stands inside of a text. */
export const attributeAt = ({ form, text }: InputDraft, place: number, attribute: string): string =>
  form === "text" || isInsideText(text.slice(0, place)) ? attribute : JSON.stringify(attribute);

/** An odd number of quotation marks, those with a backslash before them aside. */
const isInsideText = (json: string): boolean => (json.replace(/\\./g, "").split('"').length - 1) % 2 === 1;
