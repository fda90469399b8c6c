// Tells in a corner of the screen what was done, or that it failed.
import { notifications } from "@mantine/notifications";
import { problemWords } from "../api/problem-words.ts";

const failedStaysMs = 12_000;

export const tellDone = (message: string): void => void notifications.show({ message, color: "punctual" });

export function tellFailed(error: unknown): void {
  const { title, detail, remedy } = problemWords(error);
  notifications.show({
    title,
    message: remedy === null ? detail : `${detail} ${remedy}`,
    color: "red",
    autoClose: failedStaysMs,
  });
}
