import './session-end.js';
import { helpEverybody } from './webapp-access.js';
import { keepTexts } from './webapp-locale.js';
import { speakVietnamese } from './webapp-texts.js';

await keepTexts();
speakVietnamese();
helpEverybody();

/** The languages of Camunda's webapps: Vietnamese, whatever the browser prefers. */
export const locales = { availableLocales: ['vi'], fallbackLocale: 'vi' };

/** Says in Vietnamese what the webapp's page itself says of it; its texts come from its locale. */
export function introduce(name) {
  document.documentElement.lang = 'vi';
  document.title = `${name} – Bình đẳng giới`;
}
