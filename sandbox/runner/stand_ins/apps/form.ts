import type { StandInApp } from '../stand_in_app.ts';
import { company, email, firstName, id, lastName } from './labels.ts';

/** A form on a website. */
export const form = {
  label: { en: 'Form', de: 'Formular', nl: 'Formulier' },
  triggers: {
    form_submitted: {
      label: { en: 'Form Submitted', de: 'Formular abgeschickt', nl: 'Formulier verstuurd' },
      inputs: { form: { en: 'Form', de: 'Formular', nl: 'Formulier' } },
      outputs: {
        ...{ id, email, company },
        first_name: firstName,
        last_name: lastName,
        form: { en: 'Form', de: 'Formular', nl: 'Formulier' },
        interest: { en: 'Interest', de: 'Interesse', nl: 'Interesse' },
        ip_address: { en: 'IP Address', de: 'IP-Adresse', nl: 'IP-adres' },
        page: { en: 'Address of the Page', de: 'Adresse der Seite', nl: 'Adres van de pagina' },
        submitted_at: { en: 'Submitted At', de: 'Abgeschickt am', nl: 'Verstuurd op' },
      },
      sample: {
        ...{ id: 'entry-1', email: 'lena.beispiel@example.com', first_name: 'Lena', last_name: 'Beispiel', company: 'Beispiel GmbH', interest: 'Garten' },
        ...{ form: 'Newsletter', ip_address: '198.51.100.7', page: 'https://www.example.com/newsletter', submitted_at: '2026-11-27T10:15:00+01:00' },
      },
    },
  },
  creates: {},
  searches: {},
} as const satisfies StandInApp;
