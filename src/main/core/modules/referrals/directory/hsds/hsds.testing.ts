import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import type { JsonObject } from './entry.ts';

const folder = new URL('../../../../../../../tests/fixtures/hsds/', import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** The schema of HSDS 3.0 (Open Referral, CC BY-SA 4.0: see the README beside it). */
export const hsdsSchema = JSON.parse(fixture('service_with_definitions.json')) as {
  properties: Record<string, SchemaProperty>;
  definitions: Record<string, { path: string; properties: Record<string, SchemaProperty> }>;
};
export interface SchemaProperty {
  type?: string;
  $ref?: string;
  items?: { $ref?: string };
}
export const exampleService = JSON.parse(fixture('example_service.json')) as JsonObject;

/** Asks of a service what the schema asks, formats included. */
export function hsdsValidator(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i);
  ajv.addFormat('uri', {
    validate: (text: string) => /^[a-z][a-z0-9+.-]*:[^\s]*$/i.test(text) && URL.canParse(text),
  });
  ajv.addFormat('email', /^[^\s@"(),:;<>[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i);
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  return ajv.compile(hsdsSchema);
}
