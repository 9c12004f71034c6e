import { describe, expect, test } from '@jest/globals';
import { subscribe, unsubscribe } from '../../../../copernica/api/webhooks/subscription.ts';
import { type Answer, accountAt, FakeService, refusal } from '../../../support/copernica/fake_service.ts';
import { failureOf } from '../../../support/failure_of.ts';

const handler = 'https://hooks.zapier.com/hooks/standard/1/abcdef/?token=t';
const instead = 'Use the trigger “New Profile” instead.';

/** An account that answers calls by their verbs. */
function stage(answers: Readonly<Record<string, Answer>>) {
  const service = new FakeService();
  service.answer = (call) => answers[call.split(' ')[0] ?? ''] ?? { status: 500 };
  return { service, account: accountAt(service) };
}

describe('creating a webhook', () => {
  test('sends the address, the trigger and what it is limited to, and tells its id', async () => {
    const { service, account } = stage({ POST: { status: 201, headers: { 'X-Created': '1894' } } });
    expect(await subscribe(account, { trigger: 'create', collection: 2 }, handler, instead)).toBe(1894);
    expect(await subscribe(account, { trigger: 'open' }, handler, instead)).toBe(1894);
    const bodies = service.requests.flatMap(({ url, body }): unknown[] => (url.endsWith('/webhooks') ? [JSON.parse(body)] : []));
    expect(bodies).toEqual([
      { handler, trigger: 'create', collection: 2 },
      { handler, trigger: 'open' },
    ]);
  });

  test.each([
    ['400 with any words', refusal('Nope')],
    ['403 that speaks of domains', refusal('The domain hooks.zapier.com has not been validated', 403)],
  ])('that is refused by %s names validated domains, and what to use instead', async (_what, answer) => {
    const failure = await failureOf(subscribe(stage({ POST: answer }).account, { trigger: 'create' }, handler, instead));
    expect(failure.kind).toBe('refused');
    expect(failure.message).toContain('*validated domains*');
    expect(failure.message).toContain(instead);
  });

  test.each([
    ['a right that is missing', refusal('No access', 403), 'permission'],
    ['a right that is missing, without words', { status: 403 }, 'permission'],
    ['a database that does not exist', refusal('No database with supplied ID'), 'not_found'],
  ] as const)('that fails because of %s says so', async (_what, answer, kind) => {
    const { service, account } = stage({ POST: answer });
    expect((await failureOf(subscribe(account, { trigger: 'create', database: 1 }, handler, instead))).kind).toBe(kind);
    expect(service.restCalls).toEqual(['POST /webhooks']);
  });

  const listed = (...rows: readonly object[]): Answer => ({ body: { data: [{ ID: '5', handler: `${handler}2` }, ...rows] } });
  const lost = [
    ['is lost', { status: 502 }, 'uncertain'],
    ['has no id', { status: 201 }, 'unexpected_answer'],
  ] as const;

  test.each(lost)('whose answer %s is found by its address, under whatever key it stands', async (_what, answer, _kind) => {
    for (const key of ['handler', 'url']) {
      const { service, account } = stage({ POST: answer, GET: listed({ ID: '6', [key]: handler }) });
      expect(await subscribe(account, { trigger: 'create' }, handler, instead)).toBe(6);
      expect(service.restCalls).toEqual(['POST /webhooks', 'GET /webhooks']);
    }
  });

  test.each(lost)('whose answer %s fails where it is not in the list, or there is none', async (_what, answer, kind) => {
    for (const list of [listed(), listed({ ID: '6', handler: null }), { status: 404 }, { status: 500 }, refusal('Invalid method'), { body: '<html>' }]) {
      const { account } = stage({ POST: answer, GET: list });
      expect((await failureOf(subscribe(account, { trigger: 'create' }, handler, instead))).kind).toBe(kind);
    }
  });
});

describe('deleting a webhook', () => {
  const gone = refusal('No entity with supplied ID');
  const there: Answer = { body: { ID: '7' } };

  test.each<[string, Record<string, Answer>, string[], string | null]>([
    ['is done by one call', { DELETE: { status: 204 } }, ['DELETE'], null],
    ['is done where it is gone already', { DELETE: gone }, ['DELETE'], null],
    ['is done where it is not found', { DELETE: { status: 404 } }, ['DELETE'], null],
    ['is done where it is gone after an error', { DELETE: { status: 502 }, GET: gone }, ['DELETE', 'GET'], null],
    ['fails where it is still there', { DELETE: { status: 502 }, GET: there }, ['DELETE', 'GET'], 'unavailable'],
    ['fails where that cannot be told', { DELETE: refusal('Nope') }, ['DELETE', 'GET'], 'refused'],
  ])('%s', async (_what, answers, verbs, kind) => {
    const { service, account } = stage(answers);
    const done = unsubscribe(account, 7);
    if (kind === null) {
      await done;
    } else {
      expect((await failureOf(done)).kind).toBe(kind);
    }
    expect(service.restCalls).toEqual(verbs.map((verb) => `${verb} /webhook/7`));
  });
});
