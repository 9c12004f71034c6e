import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { isDangerous } from '../../../../copernica/api/any_call/dangers.ts';
import { catalogue, isOffered, methodNamed } from '../../../../copernica/api/methods/catalogue.ts';
import type { AnyMethod } from '../../../../copernica/api/methods/define.ts';
import { describeParameters } from '../../../../webservice/catalogue/describe.ts';
import { methods } from '../../../support/copernica/methods.ts';

/** Every method that is known, with its parameters: an optional one ends in `?`. */
const known = z
  .array(z.object({ method: z.string(), path: z.string(), query: z.array(z.string()), body: z.array(z.string()), evidence: z.string() }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'all_methods.json'), 'utf8')));
const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

const partOf = (method: AnyMethod, part: string) => describeParameters(method).find(({ name }) => name === part);
const namesIn = (method: AnyMethod, part: string): string[] =>
  (partOf(method, part)?.parameters ?? []).map(({ name, required }) => (required ? name : `${name}?`)).toSorted();
const withoutPlaceholders = (names: readonly string[]): string[] => names.filter((name) => !name.startsWith('<')).toSorted();

describe('the catalogue', () => {
  test('has every known method once', () => {
    expect(catalogue.map(({ name }) => name).toSorted()).toEqual(known.map(nameOf).toSorted());
    expect(catalogue).toHaveLength(250);
  });

  test('has every method that is exported below it', () => {
    expect(methods.map(({ name }) => name).filter((name) => methodNamed(name) === undefined)).toEqual([]);
  });

  test.each(known.map((one) => ({ ...one, name: nameOf(one) })))('$name takes what is known', ({ name, path, query, body, evidence }) => {
    const method = methodNamed(name);
    if (method === undefined) {
      throw new Error(`${name} is not declared`);
    }
    const inPath = describeParameters(method).filter((parameter) => !['query', 'body'].includes(parameter.name));
    expect(inPath.map((parameter) => `{${parameter.name}}`).toSorted()).toEqual((path.match(/\{\w+\}/g) ?? []).toSorted());
    expect(namesIn(method, 'query')).toEqual(query.toSorted());
    expect(namesIn(method, 'body')).toEqual(withoutPlaceholders(body));
    expect(partOf(method, 'body') !== undefined).toBe(body.length > 0);
    expect(method.evidence).toBe(evidence);
  });
});

test.each(catalogue.filter(isOffered).map((method) => ({ name: method.name, method })))(
  '$name needs a confirmation where the judge of any call says so',
  ({ method }) => {
    const meaning = method.path.replaceAll(/\{\w+\}/g, '1');
    const names = namesIn(method, 'query').filter((name) => !name.endsWith('?'));
    expect(isDangerous(method.verb, { meaning }, names)).toBe(method.effect === 'destroy' || method.danger !== undefined);
  },
);
