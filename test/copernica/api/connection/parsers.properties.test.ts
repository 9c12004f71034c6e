import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decoded, refusesToken, resultIn } from '../../../../copernica/api/connection/answer.ts';
import { tokenIn } from '../../../../copernica/api/connection/token.ts';
import { getDocumentUnsubscribes, getTemplateUnsubscribes } from '../../../../copernica/api/methods/mail_events/unsubscribes.ts';
import { getProfile, getProfiles } from '../../../../copernica/api/methods/profiles.ts';
import { getDatabase, getDatabases, getViewProfileIds } from '../../../../copernica/api/methods/structure.ts';
import { getSubprofile, getSubprofiles } from '../../../../copernica/api/methods/subprofiles.ts';
import { ServiceFailure } from '../../../../webservice/calls/failure.ts';

const RUNS = { numRuns: 10_000 };
const NOW = Date.parse('2026-03-02T10:00:00Z');

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.constantFrom('', '[]', '{}', '<html>', '{"error":{"message":"x"}}', '{"error":{"message":7}}'),
);
const header = fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom('profile 7', '/v4/profile/7', '-3', '99999999999999999999'));

/** What an attempt delivers or throws; anything but a failure of the service is a fault of the parser. */
function attempt<Result>(work: () => Result): Result | ServiceFailure {
  try {
    return work();
  } catch (error) {
    if (error instanceof ServiceFailure) {
      return error;
    }
    throw error;
  }
}

test('whatever the authentication address answers is a token of three parts or none', () => {
  fc.assert(
    fc.property(text, (body) => {
      const token = tokenIn(body, NOW);
      expect(token === null || /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token.text)).toBe(true);
      expect(token === null || Number.isFinite(token.until)).toBe(true);
    }),
    RUNS,
  );
});

test('a token is read whatever its payload holds', () => {
  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value) ?? '').toString('base64url') || 'e30';
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ exp: fc.oneof(fc.integer(), fc.double(), fc.string()) })), (payload) => {
      const token = tokenIn(`aGVhZA.${encoded(payload)}.c2ln`, NOW);
      expect(Number.isFinite(token?.until)).toBe(true);
    }),
    RUNS,
  );
});

test('whatever a call answers is a result or a failure of the service', () => {
  const answer = fc.record({ status: fc.integer({ min: 100, max: 599 }), body: text, created: fc.option(header), location: fc.option(header) });
  fc.assert(
    fc.property(answer, fc.constantFrom('read', 'write', 'destroy'), ({ status, body, created, location }, effect) => {
      const headers = new Map([
        ['x-created', created],
        ['x-location', location],
      ]);
      const read = decoded({ status, bytes: Buffer.from(body), headers: { get: (name) => headers.get(name) ?? null } });
      const result = attempt(() => resultIn(read, { definition: { spoken: '“read”', errors: {}, effect }, safe: true, shown: (said) => said }));
      expect(result instanceof ServiceFailure || !refusesToken(read)).toBe(true);
      const id: unknown = Object(result).created;
      expect(body !== '' || id === undefined || id === null || Number.isInteger(id)).toBe(true);
    }),
    RUNS,
  );
});

const methods = [
  getProfile,
  getProfiles,
  getDatabase,
  getDatabases,
  getViewProfileIds,
  getSubprofile,
  getSubprofiles,
  getTemplateUnsubscribes,
  getDocumentUnsubscribes,
].map(
  (method) =>
    (result: unknown): unknown =>
      method.readResult(result),
);

test('every method reads whatever was answered, or says that it cannot', () => {
  const key = fc.constantFrom('ID', 'id', 'name', 'fields', 'interests', 'data', 'database', 'profile', 'created', 'modified', 'removed', 'timestamp', 'total');
  const { row } = fc.letrec<{ row: unknown }>((tie) => ({
    row: fc.oneof({ depthSize: 'small' }, fc.jsonValue({ maxDepth: 1 }), fc.dictionary(key, tie('row')), fc.array(tie('row'), { maxLength: 3 })),
  }));
  fc.assert(
    fc.property(row, (result) => {
      for (const readResult of methods) {
        attempt(() => readResult(result));
      }
    }),
    RUNS,
  );
});
