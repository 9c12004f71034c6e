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
      /All calls used one JWT, and the account has one webhook, for clicks\./,
      /Create or Update Profile creates profile 10101: noor\.bakker@example\.nl, interests: voetbal\./,
      /no second profile, interests: voetbal, tuin\./,
      /3 polls start one run of the Zap “New Profile → Add or Remove Interests”\./,
      /becomes subprofile \d+; once it is paid, the same one is updated\./,
      /computed “Klanten met een order” again, with profile 10101 in it/,
      /The CRM hears that noor\.bakker@example\.nl lives in Utrecht\./,
      /The CRM hears once that noor\.bakker@example\.nl wants no more mail/,
      /Send Mailing to One Person sends “Verzendbericht” to daan\.jansen2@example\.nl, and to no one else: mailing html-\d+\./,
      /daan\.jansen2@example\.nl clicks, and Copernica calls the webhook\. No poll is needed:/,
      /Event key +click:\w+:\d+/,
      /3 people click in the newsletter\. Each call is answered with 503, and Copernica does not repeat it\./,
      /Find Log Events, failed calls: from \S+ to \S+\./,
      /Find Log Events, clicks of that day: 4, in 2 runs of at most 2\. By its event key the CRM knows\n +1 of them already; new are the other 3: /,
      /Nothing is lost, and nothing arrives twice\./,
      /Find Mailing Statistics, html-\d+: delivered to 1, opened by 1, clicked by 1\./,
      /was created once, in one attempt of the action\./,
      /ignores the condition and returns \d+ profiles of other people\./,
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
      const { origin } = new URL(preferences);
      const [newest = ''] = /\/outbox\/\d+/.exec(await (await fetch(`${origin}/outbox`)).text()) ?? [];
      const [link = ''] = /\/outbox\/\d+\/click\/\d+/.exec(await (await fetch(`${origin}${newest}`)).text()) ?? [];
      await fetch(`${origin}${link}`);
      await program.prints(/@example\.nl {2}Link Clicked \(Webhook\) → CRM: success “clicked a link”/);
      program.process.kill('SIGINT');
      expect(await program.ends).toBe(0);
      expect(program.output()).toMatch(/The Zaps are off\.\n$/);
    } finally {
      program.process.kill('SIGKILL');
    }
  });
});
