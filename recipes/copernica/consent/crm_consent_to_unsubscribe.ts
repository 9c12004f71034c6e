import { defineRecipe } from '../define.ts';
import { reader, textOf } from '../people.ts';

/** A consent that is withdrawn elsewhere unsubscribes the profile. */
export const crmConsentToUnsubscribe = defineRecipe({
  name: 'crm-consent-to-unsubscribe',
  title: {
    en: 'Unsubscribe Copernica profiles for new withdrawals of consent in a CRM',
    nl: 'Profielen uitschrijven in Copernica als toestemming in je CRM wordt ingetrokken',
    de: 'Profile in Copernica abmelden, wenn eine Einwilligung im CRM widerrufen wird',
  },
  description: {
    en: 'When a person withdraws their consent somewhere else, such as by phone, this integration unsubscribes the profile with the same e-mail address in Copernica.',
    nl: 'Als iemand zijn toestemming ergens anders intrekt, bijvoorbeeld telefonisch, schrijft deze Zap het profiel met hetzelfde e-mailadres uit in Copernica.',
    de: 'Wenn jemand die Einwilligung anderswo widerruft, etwa am Telefon, meldet dieser Zap das Profil mit derselben E-Mail-Adresse in Copernica ab.',
  },
  goodFor: {
    en: 'Anyone who has said no gets no more mailings, wherever they said it.',
    nl: 'Wie één keer nee heeft gezegd, waar dan ook, krijgt geen mailings meer.',
    de: 'Wer einmal Nein gesagt hat, bekommt keine Mailings mehr, egal wo er es gesagt hat.',
  },
  mind: [
    {
      en: 'The Zap does what your database is set to do when someone unsubscribes. If that deletes the profile, the action stops unless you confirm it.',
      nl: 'De Zap doet wat in je database is ingesteld voor uitschrijvingen. Wordt het profiel daarbij verwijderd, dan stopt de actie, tenzij je dat bevestigt.',
      de: 'Der Zap tut, was für Ihre Datenbank bei einer Abmeldung eingestellt ist. Wird das Profil dabei entfernt, hält die Aktion an, wenn Sie das nicht bestätigen.',
    },
    {
      en: 'Several profiles may share an address. With *Update All Matches* all of them are unsubscribed.',
      nl: 'Meerdere profielen kunnen hetzelfde adres hebben. Met *Update All Matches* worden ze allemaal uitgeschreven.',
      de: 'Mehrere Profile können dieselbe Adresse haben. Mit *Update All Matches* werden alle abgemeldet.',
    },
  ],
  trigger: { app: 'crm', key: 'consent_withdrawn' },
  steps: [
    {
      app: 'copernica',
      kind: 'create',
      key: 'unsubscribe_profile',
      inputs: { database: { choose: 'Klanten' }, match_field: { choose: 'Email' }, match_value: '{{email}}', update_all_matches: 'yes' },
    },
  ],
  tryIt: {
    text: {
      en: 'Someone notes in the CRM that a customer withdraws their consent.',
      nl: 'In het CRM wordt genoteerd dat een klant zijn toestemming intrekt.',
      de: 'Im CRM wird vermerkt, dass eine Kundin ihre Einwilligung widerruft.',
    },
    play: ({ sandbox, runner }) => {
      runner.standIns.happens('crm', 'consent_withdrawn', { email: textOf(sandbox, reader(sandbox), 'Email') });
    },
  },
});
