import { uncopied } from '../../zapier/operations/uncopied.ts';
import { optInDelivery } from '../mailingwork/answers.ts';
import { mailingwork } from '../mailingwork/vendor.ts';
import { type App, caller, loadApp, type Operation, timedInTurn } from './app.ts';
import { report } from './memory.ts';

/*
 * Calls an empty perform in definitions of several sizes in turn, made by cutting and repeating the app's own, once as plain objects and once
 * as they ship. Arguments: the app, the sizes.
 */

const WARM_UP = 120;
const ROUNDS = 120;
const kinds = ['triggers', 'creates', 'searches'] as const;
const key = 'new_opt_in';

/** @returns the same app with so many operations in plain groups, drawn evenly from all kinds; the one that is called is among them */
function sized(app: App, size: number): App {
  const all = kinds.flatMap((kind) => Object.values(app[kind] ?? {}).map((operation) => ({ kind, operation })));
  const others = all.filter(({ operation }) => operation.key !== key);
  const empty = { ...app.triggers?.[key], key, operation: { ...app.triggers?.[key]?.operation, perform: async () => [{ id: '1' }] } };
  const definition: Record<(typeof kinds)[number], Record<string, Operation>> = { triggers: { [key]: empty }, creates: {}, searches: {} };
  const wanted = size - 1;
  for (let index = 0; index < wanted; index += 1) {
    const drawn = others[wanted <= others.length ? Math.floor((index * others.length) / wanted) : index % others.length];
    if (drawn !== undefined) {
      const copy = `${drawn.operation.key}_${index}`;
      definition[drawn.kind][copy] = { ...drawn.operation, key: copy };
    }
  }
  return { ...app, ...definition };
}

function asShipped(app: App): App {
  return { ...app, triggers: uncopied({ ...app.triggers }), creates: uncopied({ ...app.creates }), searches: uncopied({ ...app.searches }) };
}

const [, , appPath = '', ...sizes] = process.argv;
const app = await loadApp(appPath);
const variants = sizes.flatMap((size) => {
  const plain = sized(app, Number(size));
  return [
    { name: `plain ${size}`, definition: plain },
    { name: `shipped ${size}`, definition: asShipped(plain) },
  ];
});
const calls = variants.map(({ definition }) => {
  const call = caller(definition, { vendor: mailingwork, url: '' });
  return () => call(`triggers.${key}.operation.perform`, { cleanedRequest: optInDelivery });
});
await timedInTurn(WARM_UP, calls);
const times = await timedInTurn(ROUNDS, calls);
report(Object.fromEntries(variants.map(({ name }, index) => [name, times[index] ?? Number.NaN])));
