import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import zapier from 'zapier-platform-core';
import { failureKinds, ServiceFailure } from '../../../webservice/calls/failure.ts';
import { FileFailure } from '../../../zapier/http/files.ts';
import { InputFailure } from '../../../zapier/inputs/input.ts';
import { type Occasion, rulesWith } from '../../../zapier/operations/failures.ts';
import { sentence } from '../../support/app.ts';
import { asZapierError, zObject } from '../../support/z.ts';

const words = { credentials: 'access token', holder: 'the access token', access: 'the API' };
const rules = rulesWith(words);
const occasions = Object.keys(rules).filter((key): key is Occasion => key in rules);
const cases = occasions.flatMap((occasion) => failureKinds.map((kind) => [occasion, kind] as const));

describe('an error for Zapier', () => {
  test.each([
    ['login', 'running', 'Reconnect the account with the right access token.'],
    ['login', 'connecting', 'Check the access token.'],
    ['permission', 'running', 'Give the access token of this connection the missing right.'],
    ['refused', 'connecting', 'Check that the access token may use the API.'],
    ['unexpected_answer', 'running', 'Try again later.'],
    ['unexpected_answer', 'connecting', 'Try again later.'],
    ['wrong_host', 'turning on', 'Try again later.'],
  ] as const)('for %s while %s has the advice of the service', (kind, occasion, advice) => {
    expect(asZapierError(zObject(), new ServiceFailure(kind, 'It failed.'), occasion).message).toContain(`It failed. ${advice}`);
  });

  test.each([
    ['unexpected_answer', 'running', 'Check the server of the connection, or try again later.'],
    ['wrong_host', 'turning on', 'Check the server of the connection.'],
    ['unexpected_answer', 'connecting', 'Check the server.'],
    ['wrong_host', 'connecting', 'Check the server.'],
  ] as const)('for %s while %s names the server where the connection has a choice of servers', (kind, occasion, advice) => {
    expect(rulesWith({ ...words, server: 'the server' })[occasion][kind]).toEqual({ outcome: 'error', advice });
  });

  test.each(cases)('while %s, for %s: one sentence that says what to do, without the platform’s trail of requests', (occasion, kind) => {
    const error = asZapierError(zObject(), new ServiceFailure(kind, 'MAILINGWORK did not answer.'), occasion);
    expect(error.message).toContain(`MAILINGWORK did not answer. ${rules[occasion][kind].advice}`);
    expect(error).toMatchObject({ doNotContextify: true });
    expect(rules[occasion][kind].advice).toMatch(/^[A-Z].{10,120}\.$/);
  });

  test.each([
    ['login', 'ExpiredAuthError'],
    ['busy', 'ThrottledError'],
    ['unavailable', 'ThrottledError'],
    ['uncertain', 'HaltedError'],
    ['missing_record', 'HaltedError'],
    ['not_found', 'AppError'],
    ['invalid_input', 'AppError'],
  ] as const)('while running, for %s, is a %s', (kind, name) => {
    expect(asZapierError(zObject(), new ServiceFailure(kind, 'x'), 'running').name).toBe(name);
  });

  test.each(['turning on', 'turning off', 'editing', 'connecting'] as const)('while %s is never a silent retry or a halt', (occasion) => {
    const names = failureKinds.map((kind) => asZapierError(zObject(), new ServiceFailure(kind, 'x'), occasion).name);
    expect(names).not.toContain('ThrottledError');
    expect(names).not.toContain('HaltedError');
  });

  test('has the delay that the server requests', () => {
    const busy = asZapierError(zObject(), new ServiceFailure('busy', 'x', { retryAfterSeconds: 17 }), 'running');
    expect(JSON.parse(busy.message)).toMatchObject({ delay: 17 });
  });

  test('quotes the answer before the advice', () => {
    const error = asZapierError(zObject(), new ServiceFailure('refused', 'It refused.', { serverText: 'List is locked' }), 'running');
    expect(error.message).toContain(`It refused. The answer says: “List is locked”. ${rules.running.refused.advice}`);
  });

  test.each(cases)('while %s, for %s: quotes only as much as leaves the advice within what the platform shows', (occasion, kind) => {
    const { advice } = rules[occasion][kind];
    for (let length = 1; length < 230; length += 1) {
      const shown = sentence(asZapierError(zObject(), new ServiceFailure(kind, 'x'.repeat(length), { serverText: 'said '.repeat(30).trim() }), occasion));
      const plain = `${'x'.repeat(length)} ${advice}`;
      expect(shown.length).toBeLessThanOrEqual(250);
      expect(shown === plain || plain.length > 250 || /^x+ The answer says: “said said said [a-z ]+…?”\. [A-Z]/.test(shown)).toBe(true);
    }
  });

  test('is the same for failures of inputs and files', () => {
    expect(new InputFailure('“Email” is empty.')).toBeInstanceOf(ServiceFailure);
    expect(new FileFailure('unavailable', 'File 1 could not be fetched.')).toBeInstanceOf(ServiceFailure);
  });

  test.each(cases)(
    'while %s, for %s: never loses its advice, however long the failure and the quotation are, nor the failure because of the quotation',
    (occasion, kind) => {
      const { advice } = rules[occasion][kind];
      const words = fc.string({ unit: 'grapheme', maxLength: 400 }).map((text) => text.trim());
      fc.assert(
        fc.property(words, words, (happened, serverText) => {
          const shown = sentence(asZapierError(zObject(), new ServiceFailure(kind, `H${happened}.`, { serverText }), occasion));
          expect(shown.length).toBeLessThanOrEqual(250);
          expect(shown.endsWith(` ${advice}`)).toBe(true);
          expect(shown.isWellFormed()).toBe(true);
          const whole = `H${happened}.`;
          expect(whole.length + 1 + advice.length > 250 || shown.startsWith(whole)).toBe(true);
        }),
      );
    },
  );

  test('for an invalid value is an ordinary error', () => {
    expect(asZapierError(zObject(), new InputFailure('“Email” is empty.'), 'running').message).toContain('“Email” is empty. Check the values in this step.');
  });

  test('is the platform’s own error where that was thrown', () => {
    const own = new zapier.errors.ThrottledError('later', 5);
    expect(asZapierError(zObject(), own, 'running')).toBe(own);
  });

  test.each([
    [new TypeError('cannot read jane@example.com')],
    [new TypeError('cannot read\n    at jane@example.com')],
    ['text'],
    [Object.assign(new Error('x'), { kind: 'unheard of' })],
    [Object.assign(new Error('jane'), { kind: 'busy' })],
  ])('for a programming error, %p, says so and quotes nothing', (thrown) => {
    const lines: string[] = [];
    const error = asZapierError(zObject({ log: (...parts: unknown[]) => lines.push(parts.join(' ')) }), thrown, 'running');
    expect(error.message).toContain('a mistake in the integration');
    expect(lines).toHaveLength(1);
    expect(`${error.message}${lines.join()}`).not.toContain('jane');
  });

  test('for an error without a stack says so too', () => {
    const bare = new Error('x');
    delete bare.stack;
    expect(asZapierError(zObject(), bare, 'running').message).toContain('a mistake in the integration');
  });

  test('for a thrown value that is not an error says so too', () => {
    for (const thrown of [null, undefined, 7, 'text', { kind: 'busy', message: 'x' }]) {
      expect(asZapierError(zObject(), thrown, 'running').message).toContain('a mistake in the integration');
    }
  });

  test('is the platform’s own only by class, not by similarity', () => {
    const similar = Object.assign(new Error('jane@example.com'), { doNotContextify: false });
    expect(asZapierError(zObject(), similar, 'running').message).not.toContain('jane');
    const thing = { doNotContextify: true, message: 'jane@example.com' };
    expect(asZapierError(zObject(), thing, 'running')).toBeInstanceOf(Error);
  });

  test('is logged with the kind of the programming error and at most five places, and never with the message', () => {
    const lines: unknown[][] = [];
    const mistake = new TypeError('jane@example.com');
    const places = Array.from({ length: 9 }, (_, index) => `    at place${index} (file.ts:${index}:1)`);
    mistake.stack = ['TypeError: jane@example.com', 'said at jane ', ...places].join('\n');
    const error = asZapierError(zObject({ log: (...parts: unknown[]) => lines.push(parts) }), mistake, 'running');
    const shown = places.slice(0, 5).map((place) => place.trim());
    expect(lines).toEqual([['unexpected TypeError', expect.stringMatching(/^\s*at place0 .*:0:1\)\s+at place1 .*\s+at place4 \(file\.ts:4:1\)$/)]]);
    expect(shown.every((place) => String(lines[0]?.[1]).includes(place))).toBe(true);
    expect(JSON.parse(error.message)).toMatchObject({ code: 'unexpected' });
  });

  test('is logged with the type of the thrown value where that is not an error', () => {
    const lines: unknown[][] = [];
    asZapierError(zObject({ log: (...parts: unknown[]) => lines.push(parts) }), 'jane@example.com', 'running');
    expect(lines).toEqual([['unexpected string', '']]);
  });
});
