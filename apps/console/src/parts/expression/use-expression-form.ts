// Keeps the form of an expression in step with its text.
import { useState } from "react";
import type { ExpressionForm } from "./expression-form.ts";
import { formOf } from "./form-of.ts";
import { textOf } from "./text-of.ts";

interface Held {
  readonly form: ExpressionForm | null;
  readonly text: string;
}

/**
 * The text says what holds. The form is what somebody chose for as long as the text says the same, so that Monday to Friday chosen
 * one by one do not become another form on the way; a form that is not complete leaves the text as it is.
 */
export function useExpressionForm(
  text: string,
  onChange: (text: string) => void,
): readonly [form: ExpressionForm | null, setForm: (form: ExpressionForm | null) => void] {
  const [held, setHeld] = useState<Held>(() => ({ form: formOf(text), text }));
  const form = held.text === text ? held.form : formOf(text);
  const setForm = (chosen: ExpressionForm | null): void => {
    const said = (chosen === null ? null : textOf(chosen)) ?? text;
    setHeld({ form: chosen, text: said });
    if (said !== text) onChange(said);
  };
  return [form, setForm];
}
