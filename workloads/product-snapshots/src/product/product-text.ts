// What the parts of a product look like as text.

const printable = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u;
/** As many digits as products.value holds, and eighteen decimals: more than any currency or coin has. */
const decimal = /^-?\d{1,20}(\.\d{1,18})?$/;
const currency = /^[A-Z]{3}$/;

export const isName = (text: string): boolean => printable.test(text);
export const isDecimal = (text: string): boolean => decimal.test(text);
export const isCurrency = (text: string): boolean => currency.test(text);
