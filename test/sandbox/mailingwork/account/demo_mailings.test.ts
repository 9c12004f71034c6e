import { expect, test } from '@jest/globals';
import { createDemoAccount } from '../../../../sandbox/mailingwork/account/demo.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const account = createDemoAccount(NOW);
const mailings = [...account.mailings.values()];
const sent = mailings.filter(({ sendings }) => sendings.length > 0);

test('the demo account has weeks of openings, clicks and bounces of both types', () => {
  expect(sent.length).toBeGreaterThan(4);
  for (const rows of [sent.flatMap(({ openings }) => openings), sent.flatMap(({ clicks }) => clicks), sent.flatMap(({ bounces }) => bounces)]) {
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(({ at }) => at < NOW)).toBe(true);
  }
  expect(new Set(sent.flatMap(({ bounces }) => bounces.map(({ type }) => type)))).toEqual(new Set(['hard', 'soft']));
});

test('no e-mail goes out after an opt-out or a hard bounce', () => {
  for (const { sendings, sendingTime } of sent) {
    for (const { recipient } of sendings) {
      const optedOut = [...account.optouts.values()].find(({ subscriberId }) => subscriberId === recipient);
      expect(optedOut === undefined || optedOut.startedAt > Number(sendingTime)).toBe(true);
      const bounced = sent.flatMap(({ bounces }) => bounces).find((bounce) => bounce.recipient === recipient && bounce.type === 'hard');
      expect(bounced === undefined || bounced.at > Number(sendingTime)).toBe(true);
    }
  }
});

test('each opening or click comes after an e-mail that arrived', () => {
  for (const { sendings, openings, clicks, bounces } of sent) {
    const receivedAt = new Map(sendings.map(({ recipient, at }) => [recipient, at]));
    for (const { recipient, at } of [...openings, ...clicks]) {
      expect(receivedAt.get(recipient)).toBeLessThanOrEqual(at);
      expect(bounces.some((bounce) => bounce.recipient === recipient)).toBe(false);
    }
  }
});
