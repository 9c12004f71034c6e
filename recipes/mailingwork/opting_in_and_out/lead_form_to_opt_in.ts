import { defineRecipe } from '../define.ts';

/** A lead form starts an opt-in. */
export const leadFormToOptIn = defineRecipe({
  name: 'lead-form-to-opt-in',
  title: {
    en: 'Start MAILINGWORK opt-ins for new form entries',
    de: 'Opt-in in MAILINGWORK starten, wenn ein Formular abgeschickt wird',
  },
  description: {
    en: 'Each time a form is submitted, this integration starts an opt-in through one of your opt-in setups. With double opt-in, MAILINGWORK sends the confirmation e-mail.',
    de: 'Immer wenn jemand Ihr Formular abschickt, startet dieser Zap das Opt-in über eines Ihrer Opt-in-Setups. Bei Double-Opt-in verschickt MAILINGWORK die Bestätigungsmail.',
  },
  goodFor: {
    en: 'The opt-in of new leads starts at once, and the IP address and the page are kept as evidence of their consent.',
    de: 'Das Opt-in neuer Leads beginnt sofort, und IP-Adresse und Seite sind als Nachweis der Einwilligung gespeichert.',
  },
  mind: [
    {
      en: 'The form has to ask for consent, and pass on the IP address and the address of the page.',
      de: 'Das Formular muss die Einwilligung abfragen und IP-Adresse und Seitenadresse mitliefern.',
    },
    {
      en: 'With double opt-in, people join the list when they click the link in the confirmation e-mail. For everything that should happen after that, create a second Zap with *New Opt-In*.',
      de: 'Bei Double-Opt-in kommt eine Person erst mit dem Klick in der Bestätigungsmail auf die Liste. Für alles, was danach passieren soll, legen Sie einen zweiten Zap mit *New Opt-In* an.',
    },
  ],
  trigger: { app: 'form', key: 'form_submitted', inputs: { form: 'Newsletter' } },
  steps: [
    {
      app: 'mailingwork',
      kind: 'create',
      key: 'opt_in_subscriber',
      inputs: {
        opt_in_setup: { choose: 'Newsletter (Double-Opt-in)' },
        email: '{{email}}',
        'field: Vorname': '{{first_name}}',
        'field: Nachname': '{{last_name}}',
        ip_address: '{{ip_address}}',
        referer: '{{page}}',
      },
    },
  ],
  tryIt: {
    text: {
      en: 'Someone submits the form. The confirmation e-mail is in the outbox of the account.',
      de: 'Jemand schickt das Formular ab. Die Bestätigungsmail liegt im Postausgang des Kontos.',
    },
    play: ({ runner }) => {
      runner.standIns.happens('form', 'form_submitted', { email: 'lena.beispiel@example.com', first_name: 'Lena', last_name: 'Beispiel' });
    },
  },
});
