// How many entries of a list are asked for, and where to go on in it.

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
