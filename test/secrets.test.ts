import App from '../index.ts';
import { mailingwork } from '../scripts/apps.ts';
import { secretSuite } from './suites/secrets.ts';

secretSuite(mailingwork, App, { MAILINGWORK_USERNAME: 'marked-user', MAILINGWORK_PASSWORD: 'marked-password', MAILINGWORK_HOST: 'marked.example.com' });
