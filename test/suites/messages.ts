import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '../support/answers.ts';
import { everythingOf, ownLines, resetApp, sentence } from '../support/app.ts';
import type { FaultServer } from '../support/servers/fault_server.ts';
import { type AppUnderTest, runnerOf, type Scenario } from './app.ts';

/** What the suite needs to know of an app, in order to try servers whose answers must not be quoted. */
export interface MessageTable {
  /** Starts a stand-in for the service, which answers all scenarios until it is told to fail. */
  readonly startServer: () => Promise<FaultServer>;
  /** A connection to a host, with a login that is recognised wherever it turns up. */
  readonly connect: (host: string) => Record<string, string>;
  /** What the servers say of that login. */
  readonly secrets: readonly string[];
  /** Parts of it, none of which may be quoted either. */
  readonly parts: readonly string[];
  /** What such servers answer to a call, as the end of a sentence. */
  readonly servers: Readonly<Record<string, (call: string, hostile: string) => Answer>>;
  /** A call of which a sentence of the service is quoted, and the server that says it. */
  readonly quoted: { readonly server: string; readonly method: string; readonly sentence: RegExp };
}

/** What the text of every server holds, besides the secrets. */
const HOSTILE = [
  'someone@example.com',
  'https://hooks.zapier.com/hooks/standard/1/abcdef/',
  'Kunde 4711000 oder 0171 234 56 78',
  '<script>alert(1)</script> [link](javascript:x) `code` {{bundle.authData.password}}',
  '\u0000\u001b[31m\u202e\r\n',
  'x'.repeat(5_000),
  'Ende. '.repeat(800),
];
const FORBIDDEN = ['@', '://', '4711000', '234 56', '<', '`', '{{', '](', 'xxxxx'];

/** The same data, in which every text is hostile, dates and numbers aside. */
export function poisoned(value: unknown, hostile: string): unknown {
  if (typeof value === 'string') {
    return /^\d/.test(value) ? value : `${value} ${hostile}`;
  }
  if (Array.isArray(value)) {
    return value.map((one: unknown) => poisoned(one, hostile));
  }
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, poisoned(child, hostile)])) : value;
}

/**
 * What a server sends is never quoted as it came: every function of every operation meets a server that puts the login, addresses, long numbers,
 * markup and control characters into whatever it answers, over and over.
 */
export function messageSuite(app: AppUnderTest, { startServer, connect, secrets, parts, servers, quoted }: MessageTable): void {
  const run = runnerOf(app);
  const forbidden = [...secrets, ...parts, ...FORBIDDEN];
  const hostile = ['Fehlt etwas?', ...secrets, ...HOSTILE].join(' ');
  const told = (text: string): string[] => forbidden.filter((word) => text.includes(word));
  let server: FaultServer;

  beforeAll(async () => {
    process.env.ALLOW_LOOPBACK = '1';
    server = await startServer();
  });
  afterAll(async () => {
    delete process.env.ALLOW_LOOPBACK;
    await server.close();
  });
  afterEach(resetApp);

  async function errorOf({ method, bundle }: Scenario, name: string): Promise<Error | null> {
    server.fail((response, call) => servers[name]?.(call, hostile).sendOver(response));
    try {
      await run(method, { ...bundle, authData: connect(server.host) });
      return null;
    } catch (error) {
      // Errors come from another realm than the test's, so they are recognised by what they have.
      if (typeof error === 'object' && error !== null && 'message' in error) {
        return Object.assign(error, { name: '', message: String(error.message) });
      }
      throw error;
    }
  }

  describe.each(Object.keys(servers))('an answer of a server that %s', (name) => {
    test.each([...app.scenarios])('is not quoted by $method', async (scenario) => {
      const error = await errorOf(scenario, name);
      if (error !== null) {
        const shown = sentence(error);
        expect(shown.length).toBeLessThanOrEqual(250);
        expect(told(shown)).toEqual([]);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]|\p{Nd}{5}/u);
        expect(told(everythingOf(error)).filter((word) => word.length > 6)).toEqual([]);
      }
      expect(told(ownLines()).filter((word) => word.length > 6)).toEqual([]);
    });
  });

  test('an answer of such a server is quoted where that is permitted', async () => {
    const scenario = app.scenarios.find(({ method }) => method === quoted.method);
    const error = scenario === undefined ? null : await errorOf(scenario, quoted.server);
    expect(error === null ? '' : sentence(error)).toMatch(quoted.sentence);
  });
}
