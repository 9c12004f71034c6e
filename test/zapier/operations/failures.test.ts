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

describe('what a failure means to a Zap', () => {
  test.each([
    ['login', 'running', 'Reconnect the account with the right access token.'],
    ['login', 'connecting', 'Check the access token.'],
    ['permission', 'running', 'Give the access token of this connection the missing right.'],
    ['refused', 'connecting', 'Check that the access token may use the API.'],
    ['unexpected_answer', 'running', 'Try again later.'],
    ['unexpected_answer', 'connecting', 'Try again later.'],
    ['wrong_host', 'turning on', 'Try again later.'],
  ] as const)('%s, %s, is told in the words of the service', (kind, occasion, advice) => {
    expect(asZapierError(zObject(), new ServiceFailure(kind, 'It failed.'), occasion).message).toContain(`It failed. ${advice}`);
  });

  test.each([
    ['unexpected_answer', 'running', 'Check the server of the connection, or try again later.'],
    ['wrong_host', 'turning on', 'Check the server of the connection.'],
    ['unexpected_answer', 'connecting', 'Check the server.'],
    ['wrong_host', 'connecting', 'Check the server.'],
  ] as const)('%s, %s, names the server where the connection chooses one', (kind, occasion, advice) => {
    expect(rulesWith({ ...words, server: 'the server' })[occasion][kind]).toEqual({ outcome: 'error', advice });
  });

  test.each(cases)('%s, %s: one calm sentence that says what to do, without the platform’s trail', (occasion, kind) => {
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
  ] as const)('while running, %s is a %s', (kind, name) => {
    expect(asZapierError(zObject(), new ServiceFailure(kind, 'x'), 'running').name).toBe(name);
  });

  test.each(['turning on', 'turning off', 'editing', 'connecting'] as const)('%s is never answered with a silent retry or a halt', (occasion) => {
    const names = failureKinds.map((kind) => asZapierError(zObject(), new ServiceFailure(kind, 'x'), occasion).name);
    expect(names).not.toContain('ThrottledError');
    expect(names).not.toContain('HaltedError');
  });

  test('waits as long as the server asks', () => {
    const busy = asZapierError(zObject(), new ServiceFailure('busy', 'x', { retryAfterSeconds: 17 }), 'running');
    expect(JSON.parse(busy.message)).toMatchObject({ delay: 17 });
  });

  test('what the other side said stands before the advice', () => {
    const error = asZapierError(zObject(), new ServiceFailure('refused', 'It refused.', { said: 'List is locked' }), 'running');
    expect(error.message).toContain(`It refused. The answer says: “List is locked”. ${rules.running.refused.advice}`);
  });

  test.each(cases)('%s, %s: no more of what was said than leaves the advice within what the platform shows', (occasion, kind) => {
    const { advice } = rules[occasion][kind];
    for (let length = 1; length < 230; length += 1) {
      const shown = sentence(asZapierError(zObject(), new ServiceFailure(kind, 'x'.repeat(length), { said: 'said '.repeat(30).trim() }), occasion));
      const plain = `${'x'.repeat(length)} ${advice}`;
      expect(shown.length).toBeLessThanOrEqual(250);
      expect(shown === plain || plain.length > 250 || /^x+ The answer says: “said said said [a-z ]+…?”\. [A-Z]/.test(shown)).toBe(true);
    }
  });

  test('what an input or a file fails with is a failure like any other', () => {
    expect(new InputFailure('“Email” is empty.')).toBeInstanceOf(ServiceFailure);
    expect(new FileFailure('unavailable', 'File 1 could not be fetched.')).toBeInstanceOf(ServiceFailure);
  });

  test.each(cases)(
    '%s, %s: what to do is never cut off, whatever happened and whatever was said, and neither is what happened by what was said',
    (occasion, kind) => {
      const { advice } = rules[occasion][kind];
      const words = fc.string({ unit: 'grapheme', maxLength: 400 }).map((text) => text.trim());
      fc.assert(
        fc.property(words, words, (happened, said) => {
          const shown = sentence(asZapierError(zObject(), new ServiceFailure(kind, `H${happened}.`, { said }), occasion));
          expect(shown.length).toBeLessThanOrEqual(250);
          expect(shown.endsWith(` ${advice}`)).toBe(true);
          expect(shown.isWellFormed()).toBe(true);
          const whole = `H${happened}.`;
          expect(whole.length + 1 + advice.length > 250 || shown.startsWith(whole)).toBe(true);
        }),
      );
    },
  );

  test('a value that cannot be used is an ordinary error', () => {
    expect(asZapierError(zObject(), new InputFailure('“Email” is empty.'), 'running').message).toContain('“Email” is empty. Check the values in this step.');
  });

  test('the platform’s own errors stay as they are', () => {
    const own = new zapier.errors.ThrottledError('later', 5);
    expect(asZapierError(zObject(), own, 'running')).toBe(own);
  });

  test.each([
    [new TypeError('cannot read jane@example.com')],
    [new TypeError('cannot read\n    at jane@example.com')],
    ['text'],
    [Object.assign(new Error('x'), { kind: 'unheard of' })],
    [Object.assign(new Error('jane'), { kind: 'busy' })],
  ])('a mistake of ours, %p, is told as such and quotes nothing', (thrown) => {
    const lines: string[] = [];
    const error = asZapierError(zObject({ log: (...parts: unknown[]) => lines.push(parts.join(' ')) }), thrown, 'running');
    expect(error.message).toContain('a mistake in the integration');
    expect(lines).toHaveLength(1);
    expect(`${error.message}${lines.join()}`).not.toContain('jane');
  });

  test('an error without a place is told too', () => {
    const bare = new Error('x');
    delete bare.stack;
    expect(asZapierError(zObject(), bare, 'running').message).toContain('a mistake in the integration');
  });

  test('what is no error at all is told too', () => {
    for (const thrown of [null, undefined, 7, 'text', { kind: 'busy', message: 'x' }]) {
      expect(asZapierError(zObject(), thrown, 'running').message).toContain('a mistake in the integration');
    }
  });

  test('only errors of the platform pass, not whatever looks a little like one', () => {
    const similar = Object.assign(new Error('jane@example.com'), { doNotContextify: false });
    expect(asZapierError(zObject(), similar, 'running').message).not.toContain('jane');
    const thing = { doNotContextify: true, message: 'jane@example.com' };
    expect(asZapierError(zObject(), thing, 'running')).toBeInstanceOf(Error);
  });

  test('the log says which kind of mistake it was and where, five places at most, and never the message', () => {
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

  test('the log names what was thrown where that was no error', () => {
    const lines: unknown[][] = [];
    asZapierError(zObject({ log: (...parts: unknown[]) => lines.push(parts) }), 'jane@example.com', 'running');
    expect(lines).toEqual([['unexpected string', '']]);
  });
});
