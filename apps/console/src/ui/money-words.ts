// Amounts of money in words, with their currency.

const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const found = formats.get(key) ?? new Intl.NumberFormat("en", options);
  formats.set(key, found);
  return found;
}

/** Such as `1,234.50 EUR`; what is less than one keeps four digits that say something. */
export function moneyWords(amount: number, currency: string): string {
  const isSmall = amount !== 0 && Math.abs(amount) < 1;
  const digits = isSmall
    ? { minimumSignificantDigits: 2, maximumSignificantDigits: 4 }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${format(digits).format(amount)} ${currency.toUpperCase()}`;
}

/** Such as `1.2K`, for an axis that names its unit elsewhere. */
export const shortNumber = (amount: number): string =>
  format({ notation: "compact", maximumSignificantDigits: 4 }).format(amount);

/** Such as `+3.2%`. */
export const changeWords = (share: number): string =>
  format({ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(share);
