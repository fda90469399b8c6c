// What a seller has at the marketplace.

export interface ShopItem {
  readonly id: string;
  readonly title: string;
  readonly status: "active" | "paused" | "closed";
  readonly price: number;
  readonly currency: string;
}

export interface ShopOrder {
  readonly id: number;
  readonly status: "paid" | "cancelled" | "confirmed";
  readonly createdAt: Date;
  readonly currency: string;
  readonly lines: readonly {
    readonly listingId: string;
    readonly quantity: number;
    readonly unitPrice: number;
  }[];
}

export interface Shop {
  readonly items: readonly ShopItem[];
  /** Oldest first, both ends included. */
  orders(from: Date, to: Date): readonly ShopOrder[];
  /** @param date `YYYY-MM-DD` */
  visits(listingId: string, date: string): number;
}
