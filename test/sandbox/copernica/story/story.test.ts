import { describe, expect, test } from '@jest/globals';
import { copernica } from '../../../../scripts/apps.ts';
import { builtApp, start } from '../../../support/built_app.ts';

const app = builtApp(copernica);

describe('the story of Copernica', () => {
  test('is played once, with every step', async () => {
    const program = start('copernica', '--once', '--port', '0', '--app', app.path());
    const code = await program.ends;
    const output = program.output();
    for (const line of [
      /A wrong access token: “Copernica did not accept the access token\./,
      /Zapier calls the connection “Demo \(Example BV\)”\./,
      /Databases +Klanten \(1\), Kundenkartei \(2\)/,
      /Selections +.*Nieuwsbrief › Nieuwsbrief tuin \(102\)/,
      /All of it went with one JWT\./,
      /Create or Update Profile creates profile 10101: noor\.bakker@example\.nl, interests: voetbal\./,
      /no second profile, interests: voetbal, tuin\./,
      /3 polls start one run of the Zap “New Profile → Add or Remove Interests”\./,
      /becomes subprofile \d+; once it is paid, the same one is updated\./,
      /computed “Klanten met een order” again, with profile 10101 in it/,
      /The CRM hears that noor\.bakker@example\.nl lives in Utrecht\./,
      /The CRM hears once that noor\.bakker@example\.nl wants no more mail/,
      /was created once, in one attempt of the action\./,
      /ignores the condition and returns \d+ strangers\./,
      /All 98 profiles of the account are as they were\./,
      /✓ All of it happened, in \d+\.\d seconds\./,
    ]) {
      expect(output).toMatch(line);
    }
    expect(output).not.toContain('\u001b');
    expect(code).toBe(0);
  });

  test('keeps running afterwards, until Ctrl-C', async () => {
    const program = start('copernica', '--port', '0', '--app', app.path());
    try {
      await program.prints('Events appear here as they arrive.');
      const [, preferences = ''] = /(http:\S+\/preferences\/\S+)/.exec(program.output()) ?? [];
      const [, town = ''] = /name="(fields\[\d+\])"[^>]*value="Zwolle"/.exec(await (await fetch(preferences)).text()) ?? [];
      await fetch(preferences, { method: 'POST', body: new URLSearchParams({ [town]: 'Gent' }), redirect: 'manual' });
      await program.prints(/thijs\.visser@example\.nl {2}New or Updated Profile → CRM: success “lives in Gent”/);
      program.process.kill('SIGINT');
      expect(await program.ends).toBe(0);
      expect(program.output()).toMatch(/The Zaps are off\.\n$/);
    } finally {
      program.process.kill('SIGKILL');
    }
  });
});
