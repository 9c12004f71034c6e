import { defineRecipe } from '../define.ts';
import { addCustomer } from '../people.ts';

/** A customer of its own, so that no other profile has the address. */
const LEAVING = { Email: 'wilma.weg@example.nl', Voornaam: 'Wilma', Achternaam: 'Weg', Plaats: 'Delft' } as const;

/** A request for erasure deletes the profile, and is reported. */
export const erasureRequest = defineRecipe({
  name: 'erasure-request',
  title: {
    en: 'Delete Copernica profiles for new erasure requests',
    nl: 'Profielen verwijderen in Copernica als iemand om verwijdering vraagt',
    de: 'Profile in Copernica löschen, wenn jemand die Löschung verlangt',
  },
  description: {
    en: 'When a person asks you to erase their data, this integration finds their profile in Copernica, deletes it with all its subprofiles, and reports that to your team.',
    nl: 'Als iemand je vraagt zijn gegevens te verwijderen, zoekt deze Zap het profiel in Copernica, verwijdert het met alle subprofielen en meldt dat aan je team.',
    de: 'Wenn jemand die Löschung der eigenen Daten verlangt, sucht dieser Zap das Profil in Copernica, löscht es mit allen Unterprofilen und meldet das Ihrem Team.',
  },
  goodFor: {
    en: 'An approved request is carried out in Copernica too, and you have a record of when.',
    nl: 'Een verzoek dat je hebt ingewilligd, wordt ook in Copernica uitgevoerd, en je kunt aantonen wanneer.',
    de: 'Ein Löschantrag, dem Sie stattgegeben haben, wird auch in Copernica ausgeführt, und es ist festgehalten, wann.',
  },
  mind: [
    {
      en: 'Deleting cannot be undone. Have someone check the request before it starts the Zap.',
      nl: 'Verwijderen kan niet ongedaan worden gemaakt. Laat iemand het verzoek controleren voordat het de Zap start.',
      de: 'Löschen lässt sich nicht rückgängig machen. Lassen Sie den Antrag prüfen, bevor er den Zap startet.',
    },
    {
      en: 'A database can be set so that profiles are kept or only unsubscribed when they are deleted. The output *Status* says what happened.',
      nl: 'Een database kan zo zijn ingesteld dat profielen bij verwijderen blijven staan of alleen worden uitgeschreven. De uitvoer *Status* zegt wat er is gebeurd.',
      de: 'Eine Datenbank kann so eingestellt sein, dass Profile beim Löschen erhalten bleiben oder nur abgemeldet werden. Die Ausgabe *Status* sagt, was geschehen ist.',
    },
    {
      en: 'For a request for access, use *Request Personal Data* instead of *Delete Profile*.',
      nl: 'Gebruik bij een verzoek om inzage *Request Personal Data* in plaats van *Delete Profile*.',
      de: 'Will jemand Auskunft, nehmen Sie *Request Personal Data* statt *Delete Profile*.',
    },
  ],
  trigger: { app: 'crm', key: 'erasure_requested' },
  steps: [
    {
      app: 'copernica',
      kind: 'create',
      key: 'delete_profile',
      inputs: { database: { choose: 'Klanten' }, match_field: { choose: 'Email' }, match_value: '{{email}}', confirm: 'yes' },
    },
    {
      app: 'chat',
      kind: 'create',
      key: 'post_message',
      inputs: {
        channel: '#privacy',
        text: {
          en: 'Copernica, profile {{delete_profile__profile_id}}: {{delete_profile__status}}',
          nl: 'Copernica, profiel {{delete_profile__profile_id}}: {{delete_profile__status}}',
          de: 'Copernica, Profil {{delete_profile__profile_id}}: {{delete_profile__status}}',
        },
      },
    },
  ],
  tryIt: {
    text: {
      en: 'A new customer asks for erasure, and the request is approved in the CRM.',
      nl: 'Een nieuwe klant vraagt om verwijdering, en het verzoek wordt in het CRM goedgekeurd.',
      de: 'Eine neue Kundin verlangt die Löschung, und im CRM wird sie freigegeben.',
    },
    play: ({ sandbox, runner }) => {
      addCustomer(sandbox, LEAVING);
      runner.standIns.happens('crm', 'erasure_requested', { email: LEAVING.Email, first_name: LEAVING.Voornaam, last_name: LEAVING.Achternaam });
    },
  },
});
