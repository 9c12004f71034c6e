import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { copernica, mailingwork } from '../../../scripts/apps.ts';
import { currentDefinition } from '../../../scripts/release/current.ts';
import { appsInFolder } from './support.ts';

const { write } = appsInFolder();

const trigger = {
  display: { label: 'Parcel Sent', hidden: true },
  operation: {
    inputFields: [
      { key: 'notice', type: 'copy', helpText: 'Only a text.' },
      { key: 'depot', label: 'Depot', dynamic: 'all_depots.id.label', required: true },
      { key: 'only', choices: { inland: 'Inland', abroad: 'Abroad' }, default: 'inland', required: false },
      { key: 'speed', choices: ['slow', { value: 'fast', sample: 'fast', label: 'Fast' }], list: true },
      { key: 'items', children: [{ key: 'sku', type: 'integer' }] },
      { key: 'headers', dict: true },
      { key: 'form', type: 'json', schema: { type: 'object' } },
    ],
    outputFields: [
      { key: 'id', primary: true },
      { key: 'weights', type: 'number', list: true, label: 'Weights' },
    ],
    sample: { id: '1', items: [{ sku: 17 }], tags: ['a'] },
  },
};

const definition = {
  version: '1.0.0',
  authentication: {
    type: 'custom',
    fields: [
      { key: 'api_key', type: 'password' },
      { key: 'region', required: false },
    ],
  },
  triggers: { parcel_sent: trigger, parcel_lost: { operation: { type: 'hook' } } },
  searchOrCreates: { find_parcel: { key: 'find_parcel', search: 'find_parcel', create: 'send_parcel', display: { label: 'Find or Send Parcel' } } },
  hydrators: { parcel: {}, depot: {} },
};

test('what Zaps rely on is kept, and texts are not', async () => {
  expect(await currentDefinition(write('parcels', definition))).toEqual({
    version: '1.0.0',
    connection: { type: 'custom', inputs: { api_key: { type: 'password', required: true }, region: { type: 'string' } } },
    operations: {
      'triggers.parcel_sent': {
        type: 'polling',
        hidden: true,
        inputs: {
          depot: { type: 'string', required: true, dynamic: 'all_depots.id' },
          form: { type: 'json', schema: '{"type":"object"}' },
          headers: { type: 'string', dict: true },
          items: { type: 'line items' },
          'items[]sku': { type: 'integer' },
          only: { type: 'string', default: 'inland', choices: ['abroad', 'inland'] },
          speed: { type: 'string', list: true, choices: ['fast', 'slow'] },
        },
        outputs: { id: { type: 'string', primary: true }, 'items[]sku': {}, tags: {}, weights: { type: 'number', list: true } },
      },
      'triggers.parcel_lost': { type: 'hook', inputs: {}, outputs: {} },
    },
    searchOrCreates: { find_parcel: { search: 'find_parcel', create: 'send_parcel' } },
    hydrators: ['depot', 'parcel'],
  });
});

test('forms, outputs and ids that depend on an account are taken from the golden files', async () => {
  const app = write('parcels', definition);
  const golden = (file: string, content: unknown): void => writeFileSync(join(app.golden, file), JSON.stringify(content));
  golden('triggers.parcel_lost.inputFields.json', [{ key: 'field_1', type: 'integer' }]);
  golden('triggers.parcel_lost.outputFields.json', [{ key: 'field_2', type: 'datetime' }]);
  golden('triggers.parcel_lost.perform.json', [{ field_3: 'x' }]);
  golden('stored.json', { 'triggers.parcel_lost': { ids: { events: ['17'] }, stored: ['id'] } });
  expect((await currentDefinition(app)).operations['triggers.parcel_lost']).toEqual({
    type: 'hook',
    inputs: { field_1: { type: 'integer' } },
    outputs: { field_2: { type: 'datetime' }, field_3: {} },
    ids: { events: ['17'] },
    stored: ['id'],
  });
});

test('a golden file that cannot be read is no missing one', async () => {
  const app = write('parcels', definition);
  writeFileSync(join(app.golden, 'triggers.parcel_sent.perform.json'), '[');
  await expect(currentDefinition(app)).rejects.toThrow(/JSON/);
});

test.each([mailingwork, copernica])('every trigger of $name has ids, and every instant one stores what it needs later', async (app) => {
  const triggers = Object.entries((await currentDefinition(app)).operations).filter(([name]) => name.startsWith('triggers.'));
  expect(triggers.filter(([, { ids }]) => Object.keys(ids ?? {}).length === 0)).toEqual([]);
  const hooks = triggers.filter(([, { type }]) => type === 'hook');
  expect(hooks.length).toBeGreaterThan(2);
  expect(hooks.filter(([, { stored }]) => stored?.join() !== 'id,token')).toEqual([]);
});
