import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toIsoDate } from '../../../webservice/values/time.ts';
import { clearCache } from '../../support/app.ts';
import { isolated, run } from '../../support/copernica/app.ts';
import { ago, MovingAccount, type Stored } from '../../support/copernica/moving_account.ts';
import nock from '../../support/nock.ts';

/* Three polls over an account that changes: the first starts nothing, the second sees changes while it reads, the third sees a quiet account. */

isolated();

/** So many rows make a page; what is read stays within the bounds of a poll. */
const PAGE = 7;
const MAX_ROWS = 13;
/** Seconds ago: few, so that many things happen in the same second. */
const second = fc.integer({ min: 0, max: 2 }).map((seconds) => ago(60 + seconds));

type Change = (rows: Stored[], nextId: () => number) => void;

const stored = (id: number, at: string): Stored => ({ id, email: `${id}@example.com`, interests: [], created: at, modified: at, removed: null });

const change: fc.Arbitrary<Change> = fc.oneof(
  second.map(
    (at): Change =>
      (rows, nextId) => {
        if (rows.length < MAX_ROWS) {
          rows.push(stored(nextId(), at));
        }
      },
  ),
  fc.tuple(second, fc.nat(), fc.constantFrom('a', 'b', 'c')).map(([at, which, text]) => (rows: Stored[]) => {
    const row = rows[which % Math.max(1, rows.length)];
    if (row !== undefined) {
      row.email = `${row.id}-${text}@example.com`;
      row.modified = [at, row.modified].toSorted()[1] ?? at;
    }
  }),
  fc.tuple(second, fc.nat(), fc.boolean()).map(([at, which, isListed]) => (rows: Stored[]) => {
    const index = which % Math.max(1, rows.length);
    const row = rows[index];
    if (row !== undefined && isListed) {
      row.removed = at;
    } else {
      rows.splice(index, 1);
    }
  }),
);

/** What happens before the first poll, before the second, within it, and before the third. */
const story = fc.record({
  old: fc.nat({ max: 20 }),
  before: fc.array(second, { maxLength: 12 }),
  between: fc.array(change, { maxLength: 6 }),
  within: fc.array(fc.option(change), { maxLength: 4 }),
  after: fc.array(change, { maxLength: 4 }),
  numbers: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
});
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

/** A row of a poll, as far as it is looked at. */
interface Row {
  readonly id: string;
  readonly field_1?: string;
  readonly modified_at?: string;
}

/** Plays a story, with Zapier's memory of ids. Returns the rows that started a Zap, and what there was: at the first poll, at any time after it, and at the last. */
async function play(told: Story, method: string, inputData: object, rowsOf: (account: MovingAccount) => Stored[]) {
  nock.cleanAll();
  clearCache();
  const account = new MovingAccount();
  account.pageRows = PAGE;
  const numbers = told.numbers[Symbol.iterator]();
  account.random = () => Number(numbers.next().value);
  const rows = rowsOf(account);
  let id = 100;
  const nextId = (): number => ++id;
  const recent = told.before.map((at) => stored(nextId(), at));
  // Beside them are those that lie before the time that polls look at.
  const old = Array.from({ length: told.old }, (_, index) => stored(index + 1, ago(400_000 - index)));
  const later: Stored[] = [];
  const apply = (changes: readonly (Change | null)[]): void => {
    for (const one of changes) {
      one?.(recent, nextId);
      later.push(...recent.filter(({ removed }) => removed === null).map((row) => ({ ...row })));
    }
    rows.splice(0, rows.length, ...old, ...recent);
  };
  const seen = new Set<string>();
  const poll = async (meta: Record<string, unknown>): Promise<Row[]> => {
    const polled = await run(method, { ...inputData }, { meta });
    const all: Row[] = Array.isArray(polled) ? polled : [];
    const fresh = all.filter(({ id }) => !seen.has(id));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const row of fresh) {
      seen.add(row.id);
    }
    return fresh;
  };
  apply([]);
  const atFirst = recent.map((row) => ({ ...row }));
  expect(await poll({ isPopulatingDedupe: true })).toHaveLength(atFirst.length);
  apply(told.between);
  const waiting = [...told.within];
  account.afterCall = () => apply(waiting.splice(0, 1));
  const second = await poll({});
  account.afterCall = () => undefined;
  apply([...waiting, ...told.after]);
  const third = await poll({});
  return { started: [...second, ...third], atFirst, later, atLast: recent.filter(({ removed }) => removed === null) };
}

/** Each of what is there at the last poll and was not at the first has started a Zap, each once, and so has nothing but what was there meanwhile. */
function expectOnce(started: readonly string[], { atFirst, later, atLast }: Record<'atFirst' | 'later' | 'atLast', readonly string[]>): void {
  const fresh = (states: readonly string[]): string[] => [...new Set(states)].filter((state) => !atFirst.includes(state));
  expect(new Set(started).size).toBe(started.length);
  expect(started).toEqual(expect.arrayContaining(fresh(atLast)));
  expect(fresh(later)).toEqual(expect.arrayContaining([...started]));
}

const RUNS = { numRuns: 40 };

describe('three polls tell once', () => {
  const created: [string, object, (account: MovingAccount) => Stored[]][] = [
    ['new_profile', { database: '12' }, ({ profiles }) => profiles],
    ['new_subprofile', { database: '12', collection: '21' }, ({ subprofiles }) => subprofiles],
  ];

  test.each(created)('what is created, by %s', async (key, input, rowsOf) => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const { started, ...states } = await play(told, `triggers.${key}.operation.perform`, input, rowsOf);
        const idsOf = (rows: readonly Stored[]): string[] => rows.map(({ id }) => String(id));
        expectOnce(
          started.map(({ id }) => id),
          { atFirst: idsOf(states.atFirst), later: idsOf(states.later), atLast: idsOf(states.atLast) },
        );
      }),
      RUNS,
    );
  });

  test.each([[[]], [['1']]])('what is created or changed, where the fields %j count', async (changed_fields) => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const input = { database: '12', changed_fields };
        const { started, ...states } = await play(told, 'triggers.new_or_updated_profile.operation.perform', input, ({ profiles }) => profiles);
        const isAny = changed_fields.length === 0;
        const statesOf = (rows: readonly Stored[]): string[] =>
          rows.map(({ id, email, modified }) => `${id} ${email} ${isAny ? toIsoDate(modified, 'Europe/Amsterdam') : ''}`);
        expectOnce(
          started.map(({ id, field_1, modified_at }) => `${id.split('-')[0]} ${field_1} ${isAny ? modified_at : ''}`),
          { atFirst: statesOf(states.atFirst), later: statesOf(states.later), atLast: statesOf(states.atLast) },
        );
      }),
      RUNS,
    );
  });

  test('who unsubscribes, through both mail engines', async () => {
    const many = fc.array(second, { maxLength: 12 });
    const engines = fc.record({ draganddrop: fc.tuple(many, many, many), html: fc.tuple(many, many, many), numbers: story.map(({ numbers }) => numbers) });
    await fc.assert(
      fc.asyncProperty(engines, async ({ numbers, ...told }) => {
        nock.cleanAll();
        clearCache();
        const account = new MovingAccount();
        account.pageRows = 12;
        const stream = numbers[Symbol.iterator]();
        account.random = () => Number(stream.next().value);
        const polls: string[][] = [];
        for (const [index, meta] of [{ isPopulatingDedupe: true }, {}, {}].entries()) {
          for (const engine of ['draganddrop', 'html'] as const) {
            const left = account.left[engine] ?? [];
            left.push(...(told[engine][index] ?? []).map((timestamp, number) => ({ id: 1 + left.length + number, timestamp })));
          }
          const polled = await run('triggers.new_unsubscribe.operation.perform', {}, { meta });
          polls.push(Array.isArray(polled) ? polled.map(({ id }) => id) : []);
        }
        const all = [...idsOf(account, 'draganddrop', 'dnd'), ...idsOf(account, 'html', 'html')];
        const [first = [], second = [], third = []] = polls;
        expect(third.toSorted()).toEqual(all.toSorted());
        expect(second.filter((id) => !third.includes(id))).toEqual([]);
        expect(first.length + second.filter((id) => !first.includes(id)).length + third.filter((id) => !second.includes(id)).length).toBe(all.length);
      }),
      RUNS,
    );
  });
});

const idsOf = (account: MovingAccount, engine: string, prefix: string): string[] => (account.left[engine] ?? []).map(({ id }) => `${prefix}-${id}`);
