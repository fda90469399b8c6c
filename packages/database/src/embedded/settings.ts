// How the embedded server is set up.

export interface SettingsOptions {
  readonly socketDirectory: string | null;
  readonly port: number;
  /** Only for the throwaway server of a test run. */
  readonly losesDataOnCrash: boolean;
}

export function serverSettings({
  socketDirectory,
  port,
  losesDataOnCrash,
}: SettingsOptions): Readonly<Record<string, string>> {
  return {
    port: String(port),
    // A socket inside a directory of our own is out of reach for every other user of the machine.
    listen_addresses: socketDirectory === null ? "127.0.0.1" : "",
    unix_socket_directories: socketDirectory ?? "",
    // Two or three Punctual processes with ten connections each, their listeners, and room for psql.
    max_connections: "100",
    // Enough that the queue and its indexes stay in memory; small enough for a container of 512 MB.
    shared_buffers: "128MB",
    // Checkpoints write whole pages once more: an import of a million rows should cross few of them.
    max_wal_size: "4GB",
    checkpoint_timeout: "15min",
    // Those whole pages compress well, and the log is what a commit waits for.
    wal_compression: "on",
    // The data lies on an SSD, where the default would avoid good indexes.
    random_page_cost: "1.1",
    // A queue's rows die within seconds: clean up early, or its index scans wade through them.
    autovacuum_naptime: "15s",
    // Compiling takes longer than any statement of ours runs.
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    // A client ends a wait by closing; the server should notice and not finish the statement for nobody.
    client_connection_check_interval: "5s",
    ...(losesDataOnCrash ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
}
