import App from '../../copernica/index.ts';
import { copernica } from '../../scripts/apps.ts';
import { secretSuite } from '../suites/secrets.ts';

secretSuite(copernica, App, { COPERNICA_ACCESS_TOKEN: 'marked-access-token', COPERNICA_BASE_URL: 'https://marked.example.com' });
