import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../../mailingwork/functions/catalogue.ts';
import { findable, notToBeFound } from '../../../../scripts/contract/mailingwork/found.ts';
import { probes } from '../../../../scripts/contract/mailingwork/probes.ts';
import { neverTried, triedByWriting } from '../../../../scripts/contract/mailingwork/writing/writing.ts';
import { describeParameters } from '../../../../webservice/catalogue/describe.ts';

test('every probe tests exactly one stated assumption, and no two test the same', () => {
  const meant = probes.map(({ of, about }) => of.assumed.filter((sentence) => sentence.startsWith(about)).map((sentence) => `${of.name}: ${sentence}`));
  expect(meant.filter((sentences) => sentences.length !== 1)).toEqual([]);
  expect(new Set(meant.flat()).size).toBe(probes.length);
});

describe('every function of the catalogue is covered', () => {
  test('functions that write are called, or a reason is given', () => {
    const known = [...triedByWriting.map(({ name }) => name), ...Object.keys(neverTried)];
    const writing = catalogue.filter(({ effect }) => effect !== 'read').map(({ name }) => name);
    expect(known.sort()).toEqual(writing.sort());
  });

  test('every required parameter of a reading function can be found, or a reason is given', () => {
    const reading = catalogue.filter(({ effect, freeParameters, knownInPart }) => effect === 'read' && !freeParameters && !knownInPart);
    const required = reading.flatMap((definition) => describeParameters(definition).flatMap(({ name, required: needed }) => (needed ? [name] : [])));
    const places = [...findable, ...Object.keys(notToBeFound)];
    expect(required.filter((name) => !places.includes(name))).toEqual([]);
    expect(required.length).toBeGreaterThan(10);
  });
});
