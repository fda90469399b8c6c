// The parts of an ARN.

export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** "" where the service has none. */
  readonly region: string;
  /** "" where the service has none. */
  readonly account: string;
  /** With whatever slashes and colons it has. */
  readonly resource: string;
}

const format = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12}|):(.+)$/s;

/** Null for what is no ARN. */
export function parseArn(text: string): Arn | null {
  const [whole, partition = "", service = "", region = "", account = "", resource = ""] =
    format.exec(text) ?? [];
  return whole === undefined ? null : { partition, service, region, account, resource };
}
