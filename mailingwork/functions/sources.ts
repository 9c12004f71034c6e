/*
 * The pages and public clients that the catalogue draws on, as it names them.
 */

export const phpClient = 'PHP client of Greenpeace CEE';
export const civicrm = 'CiviCRM extension of Greenpeace CEE';
export const oxid = 'OXID module of gn2';
export const oldOxid = 'old versions of the OXID module of gn2';
export const magento = 'Magento module of mailingwork GmbH';
export const leadForm = 'a lead form written in TypeScript';
export const dataPipeline = 'configuration of a data pipeline';
export const laravel = 'Laravel notification channel of ironshark';
export const webhookArticle = 'helpdesk article on webhooks';
export const webhookPage = 'manual page on WebHooks (doku 451)';
export const zapierActionsPage = 'manual page on Zapier actions (doku 330)';
export const basicsArticle = 'helpdesk article on the basics of the API';
export const transactionalArticle = 'helpdesk article on sending transactional mails';
export const changelog = 'changelog of the webservice API in the helpdesk';
