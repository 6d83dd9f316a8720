import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { RequestClass } from './nested';
import { isRule, type JsonSchema } from './rule';
import { WHOLE } from './together';

/** Where OpenAPI keeps schemas; the compiled validator keeps them under the same address. */
export const SCHEMAS_AT = '#/components/schemas/';

/** The schemas of a request class and of every class nested in it, by name, derived from their decorators. */
export function requestSchemas(...classes: readonly RequestClass[]): Record<string, JsonSchema> {
  const schemas: Record<string, JsonSchema> = {};
  const waiting = [...classes];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name in schemas) continue;
    schemas[next.name] = schemaOf(next);
    waiting.push(...nestedIn(next));
  }
  return schemas;
}

function schemaOf(request: RequestClass): JsonSchema {
  const ruleSchemas = Object.fromEntries(
    ruleNames(request).map((name) => [name, ({ constraints }: ValidationMetadata) => constraints[0] as JsonSchema]),
  );
  const { properties, required, ...rest } = targetConstructorToSchema(request, {
    refPointerPrefix: SCHEMAS_AT,
    classTransformerMetadataStorage: defaultMetadataStorage,
    additionalConverters: ruleSchemas,
  });
  const { [WHOLE]: _, ...members } = properties ?? {};
  const needed = required?.filter((name) => name !== WHOLE) ?? [];
  const together = metadatasOf(request)
    .filter(({ propertyName }) => propertyName === WHOLE)
    .map(({ constraints }) => constraints[0] as JsonSchema);
  return {
    ...(rest as JsonSchema),
    properties: members,
    ...(needed.length > 0 && { required: needed }),
    ...(together.length > 0 && { allOf: together }),
    additionalProperties: false,
  };
}

function nestedIn(request: RequestClass): RequestClass[] {
  return metadatasOf(request).flatMap(({ propertyName }) => {
    const nested = defaultMetadataStorage.findTypeMetadata(request, propertyName);
    return nested ? [nested.typeFunction() as RequestClass] : [];
  });
}

function ruleNames(request: RequestClass): string[] {
  const storage = getMetadataStorage();
  return metadatasOf(request)
    .flatMap(({ constraintCls }) => (constraintCls ? storage.getTargetValidatorConstraints(constraintCls) : []))
    .map(({ name }) => name)
    .filter(isRule);
}

function metadatasOf(request: RequestClass) {
  return getMetadataStorage().getTargetValidationMetadatas(request, '', true, false);
}
