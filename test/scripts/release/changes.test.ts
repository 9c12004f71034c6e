import { describe, expect, test } from '@jest/globals';
import { assess } from '../../../scripts/release/assess.ts';
import type { Frozen, Input, Operation } from '../../../scripts/release/frozen.ts';

const api_key: Input = { type: 'password', required: true };
const region: Input = { type: 'string', default: 'eu' };

/** A small definition, with everything that a rule looks at. */
const release: Frozen = {
  version: '1.4.2',
  connection: { type: 'custom', inputs: { api_key, region } },
  operations: {
    'triggers.parcel_sent': {
      type: 'polling',
      inputs: { depot: { type: 'string', dynamic: 'all_depots.id' }, only: { type: 'string', choices: ['abroad', 'inland'], default: 'abroad' } },
      outputs: { id: { type: 'string' }, weight: { type: 'number' } },
      ids: { events: ['17-2026', '16-2026'] },
    },
    'triggers.parcel_lost': { type: 'hook', inputs: {}, outputs: { id: { type: 'string' } }, stored: ['id', 'token'] },
    'triggers.all_depots': { type: 'polling', hidden: true, inputs: {}, outputs: { id: {} } },
    'creates.send_parcel': {
      inputs: { name: { type: 'string', required: true }, note: { type: 'text' }, form: { type: 'json', schema: '{}' }, 'items[]sku': { type: 'string' } },
      outputs: { number: { type: 'string' }, 'items[]sku': {} },
    },
    'searches.find_parcel': { inputs: { number: { type: 'string', required: true } }, outputs: { number: { type: 'string' } } },
  },
  searchOrCreates: { find_parcel: { search: 'find_parcel', create: 'send_parcel' } },
  hydrators: ['parcel'],
};

type Change = (frozen: Frozen) => Frozen;

const connection =
  (inputs: Frozen['connection']['inputs'], type = 'custom'): Change =>
  (frozen) => ({ ...frozen, connection: { type, inputs } });

const withOperation =
  (name: string, change: Partial<Operation>): Change =>
  (frozen) => ({ ...frozen, operations: { ...frozen.operations, [name]: { inputs: {}, outputs: {}, ...frozen.operations[name], ...change } } });

const without =
  (name: string): Change =>
  ({ operations: { [name]: _removed, ...operations }, ...frozen }) => ({ ...frozen, operations });

const input =
  (name: string, key: string, change: Partial<Input>): Change =>
  (frozen) => {
    const inputs = frozen.operations[name]?.inputs ?? {};
    return withOperation(name, { inputs: { ...inputs, [key]: { type: 'string', ...inputs[key], ...change } } })(frozen);
  };

/** The same member without what is undefined, as the text of the file has it. */
const asWritten = (frozen: Frozen): Frozen => JSON.parse(JSON.stringify(frozen));

const OLD_IS_NEW = 'what is old would be new to every Zap.';
const WAY_BACK = `Put the way of making ids back: ${OLD_IS_NEW}`;

describe('what breaks a Zap needs a new major version, and is said in a sentence', () => {
  test.each<[string, Change, string]>([
    [
      'another type of connection',
      connection(release.connection.inputs, 'oauth2'),
      'The connection was of the type custom and is of the type oauth2. Put it back: every user would have to connect again.',
    ],
    [
      'a field of the connection that is gone',
      connection({ api_key }),
      'The connection has no input region any more. Keep it, even if it is ignored: Zaps have a value in it.',
    ],
    [
      'a field of the connection of another type',
      connection({ api_key, region: { ...region, type: 'integer' } }),
      'The connection took string for region and takes integer. Put it back, or add an input with another key.',
    ],
    [
      'a new required field of the connection, even with a default',
      connection({ api_key, region, depot: { type: 'string', required: true, default: '1' } }),
      'The connection has a new required input depot. Make it optional: no Zap has a value for it.',
    ],
    [
      'a field of the connection that becomes required, even with a default',
      connection({ api_key, region: { ...region, required: true } }),
      'The connection requires region, which could be left empty. Make it optional: Zaps without a value would stop.',
    ],
    [
      'an operation that is gone',
      without('triggers.parcel_lost'),
      'triggers.parcel_lost was removed. Keep it under its key; if new Zaps are not to use it, hide it (display.hidden).',
    ],
    [
      'a trigger of another type',
      withOperation('triggers.parcel_sent', { type: 'hook' }),
      'triggers.parcel_sent was of the type polling and is of the type hook. Keep it as it was, hide it, and add a trigger with another key.',
    ],
    [
      'a find-or-create that is gone',
      (frozen) => ({ ...frozen, searchOrCreates: {} }),
      'searchOrCreates.find_parcel was removed. Keep it: Zaps that find or create with it would stop.',
    ],
    [
      'a find-or-create that creates something else',
      (frozen) => ({ ...frozen, searchOrCreates: { find_parcel: { search: 'find_parcel', create: 'order_parcel' } } }),
      'searchOrCreates.find_parcel had send_parcel as its create and has order_parcel. Put it back: Zaps have values for the other one.',
    ],
    [
      'an input that is gone',
      withOperation('searches.find_parcel', { inputs: {} }),
      'searches.find_parcel has no input number any more. Keep it, even if it is ignored: Zaps have a value in it.',
    ],
    [
      'an input that becomes required',
      input('creates.send_parcel', 'note', { required: true }),
      'creates.send_parcel requires note, which could be left empty. Make it optional or give it a default: Zaps without a value would stop.',
    ],
    [
      'a new required input',
      input('creates.send_parcel', 'street', { required: true }),
      'creates.send_parcel has a new required input street. Make it optional or give it a default: no Zap has a value for it.',
    ],
    [
      'an input of another type',
      input('creates.send_parcel', 'note', { type: 'integer' }),
      'creates.send_parcel took text for note and takes integer. Put it back, or add an input with another key.',
    ],
    [
      'an input that takes several values',
      input('creates.send_parcel', 'name', { list: true }),
      'creates.send_parcel took string for name and takes a list of string. Put it back, or add an input with another key.',
    ],
    [
      'an input that takes pairs',
      input('creates.send_parcel', 'name', { dict: true }),
      'creates.send_parcel took string for name and takes pairs of string. Put it back, or add an input with another key.',
    ],
    [
      'another JSON schema',
      input('creates.send_parcel', 'form', { schema: '{"type":"array"}' }),
      'creates.send_parcel has another JSON schema for form. Put it back, or add an input with another key.',
    ],
    [
      'a choice that is gone',
      input('triggers.parcel_sent', 'only', { choices: ['abroad'] }),
      'triggers.parcel_sent no longer offers inland for only. Keep what Zaps may have chosen.',
    ],
    [
      'fixed choices that become fetched ones',
      input('triggers.parcel_sent', 'only', { choices: undefined, dynamic: 'all_regions.id' }),
      'triggers.parcel_sent took the values of only from fixed choices and takes them from all_regions.id. Zaps have the former: add another input.',
    ],
    [
      'choices that are fetched from elsewhere',
      input('triggers.parcel_sent', 'depot', { dynamic: 'all_depots.number' }),
      'triggers.parcel_sent took the values of depot from all_depots.id and takes them from all_depots.number. Zaps have the former: add another input.',
    ],
    [
      'an output that is gone',
      withOperation('triggers.parcel_sent', { outputs: { id: { type: 'string' } } }),
      'triggers.parcel_sent no longer returns weight. Keep it, if need be empty: later steps may have mapped it.',
    ],
    [
      'an output of another type',
      withOperation('searches.find_parcel', { outputs: { number: { type: 'integer' } } }),
      'searches.find_parcel returned number as string and returns it as integer. Put it back, or add an output with another key.',
    ],
    [
      'an output that becomes a list',
      withOperation('searches.find_parcel', { outputs: { number: { type: 'string', list: true } } }),
      'searches.find_parcel returned number as string and returns it as a list of string. Put it back, or add an output with another key.',
    ],
    [
      'another way of making ids',
      withOperation('triggers.parcel_sent', { ids: { events: ['17-2026-inland', '16-2026'] } }),
      `triggers.parcel_sent made the id 17-2026 and makes 17-2026-inland for “events”. ${WAY_BACK}`,
    ],
    [
      'an event that has no id any more',
      withOperation('triggers.parcel_sent', { ids: { events: ['16-2026'] } }),
      `triggers.parcel_sent no longer makes the id 17-2026 for “events”. ${WAY_BACK}`,
    ],
    [
      'one event that becomes several',
      withOperation('triggers.parcel_sent', { ids: { events: ['17-2026', '16-2026', '17-2027'] } }),
      `triggers.parcel_sent also makes the id 17-2027 for “events”. ${WAY_BACK}`,
    ],
    [
      'events of which no ids are made',
      withOperation('triggers.parcel_sent', { ids: {} }),
      'triggers.parcel_sent makes no ids for “events”. Put the events back that the ids of the release were made of (stored.json).',
    ],
    [
      'another key by which polls are compared',
      withOperation('triggers.parcel_sent', { outputs: { id: { type: 'string' }, weight: { type: 'number', primary: true } } }),
      `triggers.parcel_sent was compared by id from poll to poll and is by weight. Put it back: ${OLD_IS_NEW}`,
    ],
    [
      'something that is no longer stored',
      withOperation('triggers.parcel_lost', { stored: ['id'] }),
      'triggers.parcel_lost no longer stores token when it is switched on. Keep it: Zaps that are on have it.',
    ],
    ['a hydrator that is gone', (frozen) => ({ ...frozen, hydrators: [] }), 'hydrators.parcel was removed. Keep it: runs that wait still read by it.'],
  ])('%s', (_case, change, sentence) => {
    const { changes, needed, isEnough } = assess(release, asWritten(change(release)));
    expect(changes).toEqual([{ size: 'major', sentence }]);
    expect({ needed, isEnough }).toEqual({ needed: '2.0.0', isEnough: false });
  });
});

describe('what adds something needs a new minor version', () => {
  test.each<[string, Change, string]>([
    ['an operation', withOperation('searches.find_depot', {}), 'searches.find_depot was added.'],
    [
      'a find-or-create',
      (frozen) => ({ ...frozen, searchOrCreates: { ...frozen.searchOrCreates, find_depot: { search: 'find_depot', create: 'open_depot' } } }),
      'searchOrCreates.find_depot was added.',
    ],
    ['an optional input', input('creates.send_parcel', 'street', {}), 'creates.send_parcel has a new input street.'],
    [
      'a required input with a default',
      input('creates.send_parcel', 'speed', { required: true, default: 'slow' }),
      'creates.send_parcel has a new input speed.',
    ],
    ['an optional field of the connection', connection({ api_key, region, depot: { type: 'string' } }), 'The connection has a new input depot.'],
    ['a choice', input('triggers.parcel_sent', 'only', { choices: ['abroad', 'inland', 'islands'] }), 'triggers.parcel_sent also offers islands for only.'],
    [
      'an output',
      withOperation('searches.find_parcel', { outputs: { number: { type: 'string' }, weight: { type: 'number' } } }),
      'searches.find_parcel also returns weight.',
    ],
    [
      'an operation that is hidden',
      withOperation('creates.send_parcel', { hidden: true }),
      'creates.send_parcel was hidden: Zaps go on, templates with it must be replaced.',
    ],
    ['a hidden operation that is shown', withOperation('triggers.all_depots', { hidden: undefined }), 'triggers.all_depots is offered to new Zaps.'],
  ])('%s', (_case, change, sentence) => {
    const { changes, needed, isEnough } = assess(release, asWritten(change(release)));
    expect(changes).toEqual([{ size: 'minor', sentence }]);
    expect({ needed, isEnough }).toEqual({ needed: '1.5.0', isEnough: false });
  });
});

describe('what leaves Zaps as they are needs a new patch version', () => {
  test.each<[string, Change]>([
    ['another default, which only new Zaps get', input('triggers.parcel_sent', 'only', { default: 'inland' })],
    ['a required input that may be left empty', input('creates.send_parcel', 'name', { required: undefined })],
    ['an input that becomes required and has a default', input('triggers.parcel_sent', 'only', { required: true })],
    ['a dropdown whose values can be typed freely', input('triggers.parcel_sent', 'depot', { dynamic: undefined })],
    ['an output whose type is described at last', withOperation('triggers.all_depots', { outputs: { id: { type: 'string' } } })],
    ['events in another order, and further ones', withOperation('triggers.parcel_sent', { ids: { events: ['16-2026', '17-2026'], 'further events': ['18'] } })],
    ['something more that is stored', withOperation('triggers.parcel_lost', { stored: ['id', 'secret', 'token'] })],
    ['one more hydrator', (frozen) => ({ ...frozen, hydrators: ['depot', 'parcel'] })],
  ])('%s', (_case, change) => {
    expect(assess(release, asWritten(change(release)))).toEqual({ changes: [], isSame: false, needed: '1.4.3', isEnough: false });
  });
});

test('the release itself needs no other version, whichever its definition has', () => {
  expect(assess(release, release)).toEqual({ changes: [], isSame: true, needed: '1.4.2', isEnough: true });
  expect(assess(release, { ...release, version: '1.5.0' })).toMatchObject({ isSame: true, isEnough: true });
});

test('several changes need what the largest does, which is said first', () => {
  const after = withOperation('searches.find_depot', {})(without('triggers.parcel_lost')(release));
  const { changes, needed } = assess(release, { ...after, version: '1.9.0' });
  expect([changes.map(({ size }) => size), needed]).toEqual([['major', 'minor'], '2.0.0']);
});

test.each(['1.5.0', '1.10.0', '2.0.0'])('version %s is enough for an addition', (version) => {
  expect(assess(release, { ...withOperation('searches.find_depot', {})(release), version }).isEnough).toBe(true);
});

test.each(['1.4.2', '1.4.9', '0.9.0'])('version %s is not', (version) => {
  expect(assess(release, { ...withOperation('searches.find_depot', {})(release), version }).isEnough).toBe(false);
});

test.each(['1.5', '1.5.0-beta', 'v1.5.0', ''])('“%s” is the version of no release', (version) => {
  expect(() => assess(release, { ...release, version })).toThrow(/is not the version of a release/);
});
