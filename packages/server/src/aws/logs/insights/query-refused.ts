// Thrown for a query of Logs Insights that cannot be read, or that wants what Punctual does not have; it names the place.

/** In characters from the query's beginning; the end is without. */
export interface QueryPlace {
  readonly at: number;
  readonly end: number;
}

export class QueryRefused extends Error {
  override readonly name = "QueryRefused";
  readonly place: QueryPlace;

  constructor(message: string, place: QueryPlace) {
    super(message);
    this.place = place;
  }
}
