import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import parcelsApp from '../parcels/app/index.ts';
import { brokenPromises, frozenSuite, type Promised, promisedBy } from './frozen.ts';

const now = promisedBy(parcelsApp);
const folder = mkdtempSync(join(tmpdir(), 'frozen-'));
writeFileSync(join(folder, '1.0.0.json'), JSON.stringify(now));
afterAll(() => rmSync(folder, { recursive: true }));

frozenSuite({ definition: parcelsApp }, folder);

describe('a promise of a released version is broken', () => {
  const number = { type: 'string', required: true, list: false };
  const inputs = (changed: Promised['operations'][string]): Promised => ({ ...now, operations: { 'searches.find_parcel': changed } });

  test.each<[string, Promised, Promised, string]>([
    ['where an operation is gone', now, { ...now, operations: {} }, 'searches.find_parcel is gone'],
    ['where an input is gone', now, inputs({}), 'searches.find_parcel takes no number any more'],
    ['where an input has another type', now, inputs({ number: { ...number, type: 'text' } }), 'searches.find_parcel takes another kind of number'],
    ['where an input takes several values', now, inputs({ number: { ...number, list: true } }), 'searches.find_parcel takes another kind of number'],
    ['where a new input is required', now, inputs({ number, code: number }), 'searches.find_parcel needs code'],
    ['where an input is required that was not', inputs({ number: { ...number, required: false } }), now, 'searches.find_parcel needs number'],
    ['where a field of the connection is gone', now, { ...now, connection: {} }, 'the connection takes no api_key any more'],
  ])('%s', (_case, promised, after, sentence) => {
    expect(brokenPromises(promised, after)).toEqual([sentence]);
  });
});

test('what is new and may be left empty breaks nothing', () => {
  const more = { number: { type: 'string', required: true, list: false }, note: { type: 'string', required: false, list: false } };
  expect(brokenPromises(now, { ...now, operations: { 'searches.find_parcel': more, 'searches.find_all': {} } })).toEqual([]);
});
