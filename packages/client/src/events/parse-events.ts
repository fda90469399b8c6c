// Reads server-sent events out of the text of a stream, as the HTML standard says.

export interface ServerSentEvent {
  /** Of the last event that had one; empty before. */
  readonly id: string;
  /** `message` unless the server says otherwise. */
  readonly event: string;
  readonly data: string;
}

export interface EventParser {
  /** The events that this piece of text completes. */
  push(text: string): readonly ServerSentEvent[];
  /** Where to go on. */
  readonly lastEventId: string;
  /** How long the server asks to wait before connecting again; null before it says. */
  readonly retryMs: number | null;
}

export function eventParser(lastEventId: string): EventParser {
  const seen = { rest: "", id: lastEventId, retryMs: null as number | null };
  let fields: Fields = empty;
  return {
    get lastEventId() {
      return seen.id;
    },
    get retryMs() {
      return seen.retryMs;
    },
    push(text) {
      const lines = `${seen.rest}${text}`.split(lineEnd);
      seen.rest = lines.pop() ?? "";
      return lines.flatMap((line) => {
        if (line !== "") {
          fields = withLine(fields, line);
          return [];
        }
        seen.id = fields.id ?? seen.id;
        seen.retryMs = fields.retryMs ?? seen.retryMs;
        const { event, data } = fields;
        fields = empty;
        return data === null ? [] : [{ id: seen.id, event: event === "" ? "message" : event, data }];
      });
    },
  };
}

/** A CR that ends the text may be half of a CR LF. */
const lineEnd = /\r\n|\n|\r(?!$)/;

interface Fields {
  readonly event: string;
  readonly data: string | null;
  readonly id: string | null;
  readonly retryMs: number | null;
}

const empty: Fields = { event: "", data: null, id: null, retryMs: null };

function withLine(fields: Fields, line: string): Fields {
  const [, name = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
  if (name === "event") return { ...fields, event: value };
  if (name === "data") return { ...fields, data: fields.data === null ? value : `${fields.data}\n${value}` };
  if (name === "id" && !value.includes("\0")) return { ...fields, id: value };
  if (name === "retry" && /^\d+$/.test(value)) return { ...fields, retryMs: Number(value) };
  return fields;
}
