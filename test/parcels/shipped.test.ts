import { join } from 'node:path';
import { bundleSuite } from '../suites/bundle.ts';
import { goldenSuite } from '../suites/golden.ts';
import { secretSuite } from '../suites/secrets.ts';
import { shippedSuite } from '../suites/shipped.ts';
import { isolated } from '../support/app.ts';
import { trackParcel } from './app/contracts/track.ts';
import App from './app/index.ts';
import { parcels } from './app_under_test.ts';
import { parcelsApp } from './descriptor.ts';

/* What is built of the made-up integration passes what every app must pass. */

const golden = join(import.meta.dirname, 'golden');

isolated();
goldenSuite(parcels, golden);
shippedSuite(parcelsApp, parcels, golden);
secretSuite(parcelsApp, App, { PARCELS_API_KEY: 'marked-key' });
bundleSuite(parcelsApp, { maxKib: 150, maxKibAtStart: 150 }, [trackParcel]);
