import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '#shared/contract/index.ts';

/** The whole API under `/api`, as OpenAPI 3.1: made from the contract, so that it cannot lag behind. */
export function describeApi(version: string): Promise<unknown> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, {
    info: {
      title: 'Deelbalie',
      version,
      description:
        'Everything the house offers, as the screens use it. Sign in with POST /api/session/sign-in; the cookie it sets is the session. Commands carry a commandId (UUIDv7): repeating one changes nothing.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api' }],
    security: [{ session: [] }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'deelbalie_staff_{port}' } },
    },
  });
}
