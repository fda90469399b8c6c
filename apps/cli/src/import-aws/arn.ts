// The names in ARNs, as far as an import reads them.

/** `nameInArn("arn:aws:events:eu-west-1:1:connection/a/0d1b", "connection")` → a; null for anything else. */
export function nameInArn(arn: string, type: string): string | null {
  const [, , , , , ...rest] = arn.split(":");
  const resource = rest.join(":");
  if (!resource.startsWith(`${type}/`)) return null;
  const [name = ""] = resource.slice(type.length + 1).split("/");
  return name === "" ? null : name;
}

/** A bus may have slashes in its name. */
export function busInArn(arn: string): string | null {
  const [, name] = /^arn:[^:]+:events:[^:]*:[^:]*:event-bus\/(.+)$/.exec(arn) ?? [];
  return name ?? null;
}

export function queueInArn(arn: string): string | null {
  const [, name] = /^arn:[^:]+:sqs:[^:]*:[^:]*:([^:]+)$/.exec(arn) ?? [];
  return name ?? null;
}

/** A FIFO queue, of whose name none can be here. */
export const isOrdered = (queue: string): boolean => queue.endsWith(".fifo");

/** `arn:aws:lambda:…` → lambda; of a universal target `aws-sdk:sfn:startExecution`. */
export function serviceOfArn(arn: string): string {
  const [, , service = "", , , ...rest] = arn.split(":");
  return rest[0] === "aws-sdk" ? rest.join(":") : service;
}
