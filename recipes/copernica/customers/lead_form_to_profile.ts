import { defineRecipe } from '../define.ts';

/** A form becomes a profile with interests. */
export const leadFormToProfile = defineRecipe({
  name: 'lead-form-to-profile',
  title: {
    en: 'Create or update Copernica profiles for new form entries',
    nl: 'Profielen met interesses aanmaken of bijwerken in Copernica als een formulier wordt verstuurd',
    de: 'Profile mit Interessen in Copernica anlegen oder ändern, wenn ein Formular abgeschickt wird',
  },
  description: {
    en: 'Each time someone fills in a form, this integration creates a profile in your database, or updates the one with the same e-mail address, and adds an interest.',
    nl: 'Telkens als iemand een formulier invult, maakt deze Zap een profiel aan in je database, of werkt het profiel met hetzelfde e-mailadres bij, en voegt een interesse toe.',
    de: 'Immer wenn jemand ein Formular ausfüllt, legt dieser Zap ein Profil in Ihrer Datenbank an oder ändert das Profil mit derselben E-Mail-Adresse und fügt ein Interesse hinzu.',
  },
  goodFor: {
    en: 'Leads from your website, from ads or from a checkout are in Copernica at once, and each person has only one profile.',
    nl: 'Leads van je website, uit advertenties of uit de checkout staan meteen in Copernica, en iedereen heeft maar één profiel.',
    de: 'Leads von Ihrer Website, aus Anzeigen oder aus dem Bestellvorgang sind sofort in Copernica, und jede Person hat nur ein Profil.',
  },
  mind: [
    {
      en: 'The Zap only creates or updates the profile; it sends no confirmation e-mail. Ask for consent in the form, or let a follow-up action in Copernica ask for confirmation.',
      nl: 'De Zap maakt alleen het profiel aan of werkt het bij; hij stuurt geen bevestigingsmail. Vraag in het formulier om toestemming, of laat een opvolgactie in Copernica om bevestiging vragen.',
      de: 'Der Zap legt nur das Profil an oder ändert es; er verschickt keine Bestätigungsmail. Fragen Sie im Formular nach der Einwilligung, oder lassen Sie eine Folgeaktion in Copernica um Bestätigung bitten.',
    },
    {
      en: 'Inputs that you leave empty do not change the profile. Interests that the person already has stay.',
      nl: 'Velden die je leeg laat, veranderen het profiel niet. Interesses die iemand al heeft, blijven staan.',
      de: 'Leere Felder ändern das Profil nicht. Interessen, die jemand schon hat, bleiben erhalten.',
    },
  ],
  trigger: { app: 'form', key: 'form_submitted', inputs: { form: 'Newsletter' } },
  steps: [
    {
      app: 'copernica',
      kind: 'create',
      key: 'create_or_update_profile',
      inputs: {
        database: { choose: 'Klanten' },
        match_field: { choose: 'Email' },
        match_value: '{{email}}',
        'field: Voornaam': '{{first_name}}',
        'field: Achternaam': '{{last_name}}',
        'field: Bedrijf': '{{company}}',
        'field: AangemeldOp': '{{submitted_at}}',
        add_interests: [{ choose: 'Wonen: tuin' }],
      },
    },
  ],
  tryIt: {
    text: { en: 'Someone submits the form.', nl: 'Iemand verstuurt het formulier.', de: 'Jemand schickt das Formular ab.' },
    play: ({ runner }) => {
      runner.standIns.happens('form', 'form_submitted', { email: 'lena.voorbeeld@example.nl', first_name: 'Lena', last_name: 'Voorbeeld', company: '' });
    },
  },
});
