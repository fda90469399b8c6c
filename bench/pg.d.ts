// What the benchmark uses of the driver `pg` beyond the part that packages/database describes.
declare module "pg" {
  export interface Answer<Row> {
    readonly rows: Row[];
    readonly rowCount: number | null;
  }
  type Asked = string | (QueryConfig & { readonly rowMode?: never });
  export interface Client {
    query<Row = Record<string, unknown>>(asked: Asked, values?: readonly unknown[]): Promise<Answer<Row>>;
  }
  export interface Pool {
    query<Row = Record<string, unknown>>(asked: Asked, values?: readonly unknown[]): Promise<Answer<Row>>;
  }
}
