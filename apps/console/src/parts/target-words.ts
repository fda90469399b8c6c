// What a schedule calls, in a line.
import type { Schedule } from "@punctual/client";

export function targetWords(target: Schedule["target"]): string {
  switch (target.kind) {
    case "http":
      return `${target.method} ${target.url}`;
    case "api-destination":
      return `API destination ${target.name}`;
    case "job":
      return `job ${target.job}`;
    case "queue":
      return `queue ${target.queue}`;
    case "event-bus":
      return `event bus ${target.bus}`;
    case "topic":
      return `topic ${target.topic}`;
    case "rule":
      return `rule ${target.bus}/${target.rule}`;
    case "aws":
      return target.arn;
  }
}
