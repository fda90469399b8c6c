// The language models that users may choose from.

export const defaultModel = "openai/gpt-oss-120b";

/** Of Groq's current ones; `models` of the workload's options replaces them. */
export const defaultModels: readonly string[] = [defaultModel, "openai/gpt-oss-20b", "qwen/qwen3.6-27b"];

export interface ModelChoice {
  readonly model: string;
  readonly models: readonly string[];
}

/** Throws for a default that nobody may choose. */
export function modelChoice(options: Partial<ModelChoice>): ModelChoice {
  const { model = options.models?.[0] ?? defaultModel } = options;
  const { models = model === defaultModel ? defaultModels : [model, ...defaultModels] } = options;
  if (models.includes(model)) return { model, models };
  throw new Error(
    `Expected model to be one of models, got "${model}". Add it to models of scheduledPrompts in punctual.config.ts.`,
  );
}
