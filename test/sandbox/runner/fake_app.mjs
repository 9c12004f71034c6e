/** A small app that does what its inputs ask for, so that tests can trigger every rule of the runner. */

const key = 'event';

const performSubscribe = async (z, { targetUrl, inputData, meta }) => {
  if (inputData.refuse) {
    throw new z.errors.Error('No room for another webhook.', 'full', 409);
  }
  if (inputData.knock) {
    return { id: '7', answered: (await fetch(targetUrl, { method: 'POST', body: '{}' })).status };
  }
  return { id: '7', url: targetUrl, zap: meta.zap.id };
};

const performUnsubscribe = async (z, { subscribeData, targetUrl, inputData }) => {
  z.console.log(`unsubscribed ${subscribeData.id} ${subscribeData.url === targetUrl}`);
  if (inputData.stuck) {
    throw new z.errors.Error('The webhook cannot be deleted.');
  }
  return {};
};

const perform = async (z, { cleanedRequest, rawRequest, subscribeData, inputData, authData, targetUrl }) => {
  const { fail, times = 0, items, wait = 0 } = cleanedRequest;
  await new Promise((resolve) => setTimeout(resolve, wait));
  if (fail === 'throttled' && (await count(z, 'reads')) <= times) {
    throw new z.errors.ThrottledError('Later.', 1000);
  }
  if (fail === 'broken') {
    throw new Error('The event cannot be read.');
  }
  return items ?? [{ id: '1', cleanedRequest, rawRequest, subscribeData, inputData, user: authData.user, targetUrl }];
};

const count = async (z, name) => {
  const counted = ((await z.cache.get(name)) ?? 0) + 1;
  await z.cache.set(name, counted);
  return counted;
};

const hydrators = {
  /** Answers with the result that the placeholder asks for, and counts its calls. */
  thing: async (z, { inputData }) => {
    const counted = await count(z, 'hydrated');
    if (inputData.fail) {
      throw new z.errors.HaltedError('The thing is gone.');
    }
    return inputData.counted ? { counted } : inputData.result;
  },
};

/** The rows that an action stored under the name in the inputs; `thing` of a row becomes a placeholder. */
const poll = async (z, { inputData, meta }) => {
  const rows = (await z.cache.get(inputData.rows)) ?? [];
  if (rows === 'broken') {
    throw new z.errors.Error('The rows cannot be read.');
  }
  const placeholder = ({ cache, ...thing }) => z.dehydrate(hydrators.thing, thing, cache);
  return rows.map(({ thing, ...row }) => ({ ...row, isFirst: meta.isPopulatingDedupe, ...(thing && { thing: placeholder(thing) }) }));
};

const deeds = {
  store: async (z, { inputData }) => {
    await z.cache.set(inputData.name, inputData.value);
    return {};
  },
  request: async (z, { inputData }) => ({ status: (await z.request({ url: inputData.url, skipThrowForStatus: true })).status }),
  echo: (_z, { inputData, authData }) => ({ ...inputData, user: authData.user }),
  count: async (z) => ({ counted: await count(z, 'calls') }),
  meta: (_z, { meta }) => meta,
  environment: () => ({ names: Object.keys(process.env).sort(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
  print: () => {
    process.stdout.write('printed\n');
    return {};
  },
  halt: (z) => {
    throw new z.errors.HaltedError('Enough.');
  },
  refuse: (z) => {
    throw new z.errors.Error('The value is wrong.', 'wrong_value', 422);
  },
  expire: (z, { authData }) => {
    if (authData.user === 'old') {
      throw new z.errors.ExpiredAuthError('Reconnect.');
    }
    return { user: authData.user };
  },
  throttle: async (z, { inputData }) => {
    if ((await count(z, inputData.name)) <= inputData.times) {
      throw new z.errors.ThrottledError('Slow down.', 3);
    }
    return { done: true };
  },
  fail: async (z, { inputData }) => {
    if ((await count(z, inputData.name)) <= inputData.times) {
      throw new Error('It broke.');
    }
    return { done: true };
  },
  hang: () => new Promise(() => {}),
  exit: () => process.exit(3),
  hoard: () => {
    const hoard = [];
    for (;;) {
      hoard.push(new Array(100_000).fill(hoard));
    }
  },
  text: () => 'no object',
};

/** Returns when it began and ended. */
const locked = async () => {
  const from = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 30));
  return { from, to: Date.now() };
};

const act = (z, bundle) => deeds[bundle.inputData.do ?? 'echo'](z, bundle);
const pages = [[{ id: '1', label: 'One' }], [{ id: '2', label: 'Two' }], []];

export default {
  version: '1.0.0',
  platformVersion: '19.1.0',
  flags: { cleanInputData: false },
  authentication: {
    type: 'custom',
    test: async (_z, { authData, meta }) => ({ user: authData.user, testing: meta.isTestingAuth }),
    connectionLabel: async (_z, { inputData, authData }) => `${inputData.user} at ${authData.host}`,
    fields: [{ key: 'user' }, { key: 'host' }],
  },
  hydrators,
  triggers: {
    rows: { key: 'rows', noun: 'Row', display: {}, operation: { type: 'polling', perform: poll, sample: { id: 0, name: 'Sample' } } },
    rows_by_pair: {
      key: 'rows_by_pair',
      noun: 'Row',
      display: {},
      operation: { perform: poll, outputFields: [{ key: 'list', primary: true }, { key: 'member', primary: true }, { key: 'id' }] },
    },
    [key]: { key, noun: 'Event', display: {}, operation: { type: 'hook', performSubscribe, performUnsubscribe, perform, sample: { id: 'sample' } } },
    with_examples: {
      key: 'with_examples',
      noun: 'Event',
      display: {},
      operation: {
        type: 'hook',
        performSubscribe,
        performUnsubscribe,
        perform,
        performList: async (_z, { meta }) => [{ id: '1', isLoadingSample: meta.isLoadingSample }],
      },
    },
    paged: { key: 'paged', noun: 'Page', display: { label: 'All Pages', hidden: true }, operation: { perform: async (_z, { meta }) => pages[meta.page] } },
    unpaged: { key: 'unpaged', noun: 'Row', display: {}, operation: { perform: async () => pages[0] } },
    dependent: {
      key: 'dependent',
      noun: 'Row',
      display: {},
      operation: { perform: async (_z, { inputData }) => [{ id: '1', label: `of ${inputData.list}` }] },
    },
  },
  creates: {
    locked: { key: 'locked', noun: 'Lock', display: {}, operation: { perform: locked, lock: { key: 'one', scope: ['user'] } } },
    act: {
      key: 'act',
      noun: 'Act',
      display: {},
      operation: { inputFields: [{ key: 'do' }, (_z, { inputData }) => [{ key: `more_${inputData.do}` }]], perform: act, sample: { id: 5 } },
    },
  },
  searches: {
    find: { key: 'find', noun: 'Thing', display: {}, operation: { perform: async (_z, { inputData }) => inputData.found ?? [] } },
    find_by_kind: {
      key: 'find_by_kind',
      noun: 'Thing',
      display: { label: 'Find by Kind', description: 'Finds a thing.' },
      operation: {
        inputFields: [
          { key: 'name' },
          { key: 'kind', choices: { perform: async (_z, { inputData }) => ({ results: [{ id: 'k', label: `of ${inputData.name}` }] }) } },
        ],
        outputFields: [{ key: 'id' }, (_z, { inputData }) => [{ key: `${inputData.name}_name` }]],
        perform: async () => [],
      },
    },
  },
};
