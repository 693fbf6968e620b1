import { z } from 'zod';

interface SettingMeta {
  readonly secret?: boolean;
  readonly description?: string;
}

/** Marks a setting whose value is never printed. */
export const secret = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.meta({ ...schema.meta(), secret: true });

/** What is known about a setting beside its type, whatever wraps it. */
export const metaOf = (schema: z.core.$ZodType): SettingMeta => {
  const own = z.globalRegistry.get(schema) as SettingMeta | undefined;
  const inner = innerOf(schema);
  return { ...(inner && metaOf(inner)), ...own };
};

/** The value, as text, that a setting has when its variable is not set. */
export const defaultOf = (schema: z.core.$ZodType): unknown => {
  if (schema instanceof z.ZodPrefault || schema instanceof z.ZodDefault) {
    return schema.def.defaultValue;
  }
  const inner = innerOf(schema);
  return inner && defaultOf(inner);
};

const innerOf = (schema: z.core.$ZodType): z.core.$ZodType | undefined => {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodDefault
  ) {
    return schema.def.innerType;
  }
  return schema instanceof z.ZodPipe ? schema.def.in : undefined;
};
