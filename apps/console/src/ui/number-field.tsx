// A whole number, or none.
import { NumberInput, type NumberInputProps } from "@mantine/core";

interface NumberFieldProps extends Omit<NumberInputProps, "value" | "onChange" | "defaultValue"> {
  readonly value: number | null;
  /** Null where nothing is written. */
  readonly onChange: (value: number | null) => void;
}

export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  return (
    <NumberInput
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=","
      {...rest}
      value={value ?? ""}
      onChange={(written) => onChange(typeof written === "number" ? written : null)}
    />
  );
}
