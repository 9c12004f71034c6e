import { mailNewsletter, open, readMail } from '../../../sandbox/copernica/story/people.ts';
import { defineRecipe } from '../define.ts';
import { reader } from '../people.ts';

/** An unsubscribe is told to the CRM and the shop. */
export const unsubscribeToCrm = defineRecipe({
  name: 'unsubscribe-to-crm',
  title: {
    en: 'Set CRM flags for new Copernica unsubscribes',
    nl: 'Een kenmerk zetten in je CRM en je webwinkel als mensen zich in Copernica uitschrijven',
    de: 'Ein Merkmal in CRM und Shop setzen, wenn sich jemand in Copernica abmeldet',
  },
  description: {
    en: 'When a person unsubscribes from your mailings, this integration sets a flag on the contact in your CRM, and withdraws the newsletter consent in your shop.',
    nl: 'Als iemand zich uitschrijft voor je mailings, zet deze Zap een kenmerk bij het contact in je CRM en trekt hij de toestemming voor de nieuwsbrief in je webwinkel in.',
    de: 'Wenn sich jemand von Ihren Mailings abmeldet, setzt dieser Zap ein Merkmal beim Kontakt in Ihrem CRM und entfernt die Newsletter-Einwilligung in Ihrem Shop.',
  },
  goodFor: {
    en: 'An unsubscribe applies everywhere, not only in Copernica.',
    nl: 'Een uitschrijving geldt overal, niet alleen in Copernica.',
    de: 'Eine Abmeldung gilt überall, nicht nur in Copernica.',
  },
  mind: [
    {
      en: 'If your database deletes profiles that unsubscribe, the details of the profile are empty. Have Copernica change a field instead.',
      nl: 'Verwijdert je database profielen die zich uitschrijven, dan zijn de gegevens van het profiel leeg. Laat Copernica in plaats daarvan een veld wijzigen.',
      de: 'Entfernt Ihre Datenbank Profile, die sich abmelden, sind die Angaben zum Profil leer. Lassen Sie Copernica stattdessen ein Feld ändern.',
    },
  ],
  trigger: { app: 'copernica', key: 'new_unsubscribe', inputs: { database: { choose: 'Klanten' } } },
  steps: [
    {
      app: 'crm',
      kind: 'create',
      key: 'set_flag',
      inputs: {
        email: '{{profile__email}}',
        flag: 'Newsletter',
        value: { en: 'unsubscribed', nl: 'uitgeschreven', de: 'abgemeldet' },
        since: '{{occurred_at}}',
        note: '{{source}}',
      },
    },
    { app: 'shop', kind: 'create', key: 'set_newsletter', inputs: { email: '{{profile__email}}', subscribed: 'no' } },
  ],
  tryIt: {
    text: {
      en: 'A reader unsubscribes with the link in a newsletter. Then the Zap checks for news.',
      nl: 'Een lezer schrijft zich uit met de link in een nieuwsbrief. Daarna kijkt de Zap of er iets nieuws is.',
      de: 'Jemand meldet sich mit dem Link in einem Newsletter ab. Danach sieht der Zap nach.',
    },
    play: async ({ sandbox }) => {
      await open(sandbox, await readMail(sandbox, mailNewsletter(sandbox, reader(sandbox).id)));
    },
  },
});
