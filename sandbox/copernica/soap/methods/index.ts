import type { Methods } from '../method.ts';
import { callbackMethods } from './callbacks.ts';
import { profileMethods } from './profiles.ts';
import { smsMethods } from './sms.ts';

/** All methods that the box answers: those that only SOAP has, and some that show the forms of answers. */
export const methods: Methods = { ...smsMethods, ...callbackMethods, ...profileMethods };
