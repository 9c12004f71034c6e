import { createServer } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { builtApp, start } from '../../../support/built_app.ts';

const app = builtApp();

describe('the story', () => {
  test('is played once, with every step', async () => {
    const program = start('--once', '--port', '0', '--app', app.path());
    expect(await program.ends).toBe(0);
    const output = program.output();
    for (const line of [
      /The login works, the account has 4 lists\. Zapier calls the connection “demo \(127\.0\.0\.1:\d+\)”\./,
      /Lists +Newsletter \(1\), Kunden \(3\)/,
      /New Opt-In → Update Subscriber \(webhook 1: optin_finalized\)/,
      /The outbox holds “Please confirm your subscription” to juergen\.gross@example\.com\. No event yet/,
      /field_6 \(Firma\) +Groß & Söhne/,
      /lists\[\]\.subscribed +Newsletter: true, Kunden: false/,
      /The action answers: the subscriber is in Newsletter, Kunden, Veranstaltungen now\./,
      /still in Kunden\./,
      /3 attempts, each answered with 503/,
      /5 events in its buffer/,
      /active +false/,
      /5 of 5 events arrive, each once/,
      /no webhooks of ours left, and the old addresses answer 410 Gone/,
      /✓ All of it happened/,
    ]) {
      expect(output).toMatch(line);
    }
    expect(output).not.toContain('\u001b');
  });

  test('keeps running afterwards, until Ctrl-C', async () => {
    const program = start('--port', '0', '--app', app.path());
    try {
      await program.prints('Events appear here as they arrive.');
      await program.prints(/ {2}Console +http:\S+ {2}all of it in a browser\n$/);
      const [, console = ''] = /Console +(http:\S+)/.exec(program.output()) ?? [];
      expect(await (await fetch(console)).text()).toContain('New Opt-In → Update Subscriber');
      const [, signUpPage = ''] = /(http:\S+\/sign-up\/62)/.exec(program.output()) ?? [];
      await fetch(signUpPage, { method: 'POST', body: new URLSearchParams({ 'fields[1]': 'visitor@example.com' }), redirect: 'manual' });
      await program.prints(/visitor@example\.com {2}New Opt-In → Update Subscriber: success/);
      program.process.kill('SIGINT');
      expect(await program.ends).toBe(0);
      expect(program.output()).toMatch(/The Zaps are off\.\n$/);
    } finally {
      program.process.kill('SIGKILL');
    }
  });
});

describe('starting', () => {
  test.each(['/missing/index.js', ''])('with the app “%s”, which does not exist, reports that', async (path) => {
    const program = start('--once', '--app', path);
    expect(await program.ends).toBe(2);
    expect(program.output()).toBe(`There is no built app at “${path}”. Without --app, it is built for you.\n`);
  });

  test('on a port that is in use reports that', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = Object(other.address()).port;
    const program = start('--once', '--port', String(port), '--app', app.path());
    expect(await program.ends).toBe(1);
    expect(program.output()).toBe(`Port ${port} on 127.0.0.1 is already in use.\n`);
    await new Promise((resolve) => other.close(resolve));
  });

  test.each(['high', '70000', ''])('on the port “%s” is refused', async (port) => {
    const program = start('--once', '--port', port, '--app', app.path());
    expect(await program.ends).toBe(2);
    expect(program.output()).toBe('--port needs a number from 0 to 65535.\n');
  });
});
