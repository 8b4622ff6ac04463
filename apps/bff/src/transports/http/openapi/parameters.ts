import { z } from 'zod';
import { NO_BODY, type Route } from '../route.ts';
import { urlFormOf } from '../routes/query-forms.ts';
import { refOf } from './named-schemas.ts';

/** Marks a parameter whose text is JSON, until it is written in OpenAPI's own form. */
const JSON_FORM = 'x-json-form';

type Properties = Record<string, Record<string, unknown>>;

/** Path, query and header parameters of a route. */
export function parametersOf(route: Route): object[] {
  return [
    ...fieldsOf(route.params).map((field) => ({ ...field, in: 'path' })),
    ...fieldsOf(route.query).map((field) => ({ ...field, in: 'query' })),
    ...headersOf(route),
  ];
}

function fieldsOf(schema: z.ZodType): object[] {
  const json = z.toJSONSchema(schema, { io: 'input', override: writeUrlForm });
  const required = new Set(json.required);
  const properties = (json.properties ?? {}) as Properties;
  return Object.entries(properties).map(([name, { [JSON_FORM]: form, ...field }]) => ({
    name,
    required: required.has(name),
    ...(form === undefined
      ? { schema: field }
      : { content: { 'application/json': { schema: form } } }),
  }));
}

/** Numbers and JSON travel as text in a URL; callers are shown what the text stands for. */
function writeUrlForm({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: object;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const form = urlFormOf(zodSchema);
  if (zodSchema instanceof z.ZodDefault) jsonSchema.default = zodSchema.def.defaultValue;
  if (form === undefined) return;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  Object.assign(jsonSchema, form.json ? { [JSON_FORM]: refOf(form.json) } : form.schema);
}

function headersOf(route: Route): object[] {
  const names = [
    ...(route.changes ? ['IdempotencyKey'] : []),
    ...(route.guard === 'none' ? [] : [route.guard === 'required' ? 'IfMatch' : 'IfMatchOptional']),
    ...(route.body === NO_BODY ? [] : ['Device']),
    ...(route.media === 'text/event-stream' ? ['LastEventId'] : []),
    'RequestId',
    'Traceparent',
  ];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

const text = (schema: object = {}) => ({ type: 'string', ...schema });

/** The headers that mean the same on every route. */
export const HEADER_PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'A fresh key for every change; repeated, it gets the first answer again.',
    schema: text({ minLength: 16, maxLength: 128, pattern: '^[A-Za-z0-9._:-]+$' }),
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The version this change was made on, as read from ETag.',
    schema: text({ pattern: '^"\\d+"$', examples: ['"7"'] }),
  },
  IfMatchOptional: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The version of the level this change was made on; stale, it is refused with 412.',
    schema: text({ pattern: '^"\\d+"$', examples: ['"7"'] }),
  },
  Device: {
    name: 'Stockwire-Device',
    in: 'header',
    required: false,
    description: 'Name of the device the person works at, percent-encoded UTF-8.',
    schema: text(),
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    description: 'The id of the last event taken; the stream goes on behind it.',
    schema: text({ pattern: '^\\d+\\.\\d+$', examples: ['1.1042'] }),
  },
  RequestId: {
    name: 'X-Request-ID',
    in: 'header',
    required: false,
    description: 'Taken over when well-formed, else made; echoed either way.',
    schema: text({ pattern: '^[A-Za-z0-9._-]{1,128}$' }),
  },
  Traceparent: {
    name: 'traceparent',
    in: 'header',
    required: false,
    description: 'W3C Trace Context; its trace-id is carried into entries, frames and logs.',
    schema: text(),
  },
};
