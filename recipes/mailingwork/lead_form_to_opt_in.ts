import { defineRecipe } from './define.ts';

export const leadFormToOptIn = defineRecipe({
  name: 'lead-form-to-opt-in',
  title: {
    en: 'Opt in subscribers in MAILINGWORK when a form is submitted',
    de: 'Opt-in in MAILINGWORK starten, wenn ein Formular abgeschickt wird',
  },
  description: {
    en: 'Each time someone fills in your lead form, this Zap starts the opt-in process of one of your opt-in setups. With double opt-in, MAILINGWORK sends the confirmation e-mail.',
    de: 'Immer wenn jemand Ihr Formular ausfüllt, startet dieser Zap das Opt-in-Verfahren einer Ihrer Opt-in-Einrichtungen. Bei Double-Opt-in verschickt MAILINGWORK die Bestätigungsmail.',
  },
  goodFor: {
    en: 'New leads reach your newsletter at once, with the IP address and the page on which they gave their consent as evidence.',
    de: 'Neue Leads kommen sofort in Ihren Newsletter, und IP-Adresse und Seite der Einwilligung sind als Nachweis gespeichert.',
  },
  mind: [
    {
      en: 'The form has to ask for consent, and has to pass on the IP address and the address of the page.',
      de: 'Das Formular muss die Einwilligung abfragen und IP-Adresse und Seitenadresse weitergeben.',
    },
    {
      en: 'With double opt-in the subscriber appears in the list only after the click in the confirmation e-mail. To go on from there, use New Opt-In in a second Zap.',
      de: 'Bei Double-Opt-in steht die Person erst nach dem Klick in der Bestätigungsmail im Verteiler. Was danach passieren soll, gehört in einen zweiten Zap mit New Opt-In.',
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
    text: { en: 'Someone submits the form.', de: 'Jemand schickt das Formular ab.' },
    play: ({ runner }) => {
      runner.standIns.happens('form', 'form_submitted', { email: 'lena.beispiel@example.com', first_name: 'Lena', last_name: 'Beispiel' });
    },
  },
});
