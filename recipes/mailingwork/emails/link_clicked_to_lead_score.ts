import { defineRecipe } from '../define.ts';
import { newestNewsletter, recipientWithout } from '../people.ts';

/** A click on a certain link adds points to a lead's score. */
export const linkClickedToLeadScore = defineRecipe({
  name: 'link-clicked-to-lead-score',
  title: {
    en: 'Add points to CRM lead scores for new MAILINGWORK link clicks',
    de: 'Leads im CRM Punkte gutschreiben, wenn Abonnenten auf Links in E-Mails aus MAILINGWORK klicken',
  },
  description: {
    en: 'When a subscriber clicks a link that shows interest, such as one to a product page, this integration adds points to the score of the lead in your CRM.',
    de: 'Wenn ein Abonnent auf einen Link klickt, der Interesse zeigt, etwa zu einer Produktseite, schreibt dieser Zap dem Lead in Ihrem CRM Punkte gut.',
  },
  goodFor: {
    en: 'Sales can start with the people who have just shown interest.',
    de: 'Der Vertrieb ruft zuerst die an, die gerade Interesse gezeigt haben.',
  },
  mind: [
    {
      en: '*Once per E-Mail* counts each subscriber once for each e-mail, however many of the links they click.',
      de: '*Once per E-Mail* zählt jeden Abonnenten einmal pro E-Mail, egal auf wie viele der Links er klickt.',
    },
    {
      en: '*Link Address Contains* also finds the links of future e-mails, as long as part of the address is always the same.',
      de: '*Link Address Contains* findet auch die Links künftiger E-Mails, wenn ein Teil der Adresse immer gleich ist.',
    },
    {
      en: 'Such a score profiles a person. Check whether you have their consent to that.',
      de: 'Mit einem solchen Punktestand bilden Sie ein Profil der Person. Prüfen Sie, ob Ihnen dafür eine Einwilligung vorliegt.',
    },
  ],
  trigger: { app: 'mailingwork', key: 'link_clicked', inputs: { url_contains: '/technik', how_often: 'mailing' } },
  steps: [
    {
      app: 'crm',
      kind: 'create',
      key: 'add_score',
      inputs: {
        email: '{{email}}',
        points: '10',
        reason: { en: 'Clicked {{link_url}} in “{{mailing_subject}}”', de: 'Klick auf {{link_url}} in „{{mailing_subject}}“' },
      },
    },
  ],
  tryIt: {
    text: {
      en: 'A recipient of the newest newsletter clicks a link to a product page, and then clicks it again. Then the Zap checks for news.',
      de: 'Ein Empfänger des neuesten Newsletters klickt auf den Link zu einer Produktseite, und gleich noch einmal. Danach sieht der Zap nach.',
    },
    play: ({ sandbox }) => {
      const mailing = newestNewsletter(sandbox);
      const recipient = recipientWithout(mailing, 'clicks');
      const linkId = mailing.links.find(({ url }) => url.includes('/technik'))?.id ?? 0;
      mailing.clicks.push({ recipient, linkId, at: sandbox.clock.now() }, { recipient, linkId, at: sandbox.clock.now() });
    },
  },
});
