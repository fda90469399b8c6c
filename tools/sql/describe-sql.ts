// Asks PostgreSQL what a statement takes and answers, without running it.
import type { Client, FieldDescription, WireConnection } from "pg";

export interface SqlDescription {
  readonly parameterOids: readonly number[];
  readonly fields: readonly FieldDescription[];
}

/** Parse and Describe of the extended protocol. Throws PostgreSQL's own error (with `position`) when it refuses the text. */
export async function describeSql(client: Client, text: string): Promise<SqlDescription> {
  const answer = Promise.withResolvers<SqlDescription>();
  const { connection } = client;
  let parameterOids: readonly number[] = [];
  let fields: readonly FieldDescription[] = [];
  const onParameters = (message: { dataTypeIDs: readonly number[] }): void => {
    parameterOids = message.dataTypeIDs;
  };
  connection.once("parameterDescription", onParameters);
  client.query({
    submit(wire: WireConnection) {
      wire.parse({ name: "", text, types: [] });
      wire.describe({ type: "S", name: "" });
      wire.sync();
    },
    handleRowDescription: (message: { fields: readonly FieldDescription[] }) => {
      fields = message.fields;
    },
    handleError: answer.reject,
    handleReadyForQuery: () => answer.resolve({ parameterOids, fields }),
    callback: () => undefined,
  });
  return answer.promise.finally(() => connection.off("parameterDescription", onParameters));
}
