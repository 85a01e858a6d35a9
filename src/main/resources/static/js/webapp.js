import './session-end.js';
import { helpEverybody } from './webapp-access.js';
import { siteBar } from './webapp-bar.js';
import { keepTexts } from './webapp-locale.js';
import { speakVietnamese } from './webapp-texts.js';

const PRODUCT = 'Bình đẳng giới';

await keepTexts();
speakVietnamese();
helpEverybody();

/**
 * Makes a webapp of Camunda's one of ours: its name, its language (Vietnamese, whatever the browser prefers) and the links
 * to everything else. Answers the settings all webapps share.
 */
export function webapp(name) {
  document.documentElement.lang = 'vi';
  document.title = `${PRODUCT} – ${name}`;
  document.querySelector('link[rel="icon"]').href = '/img/icon.svg';
  document.body.prepend(siteBar());
  return {
    app: { vendor: `${PRODUCT} –`, name },
    locales: { availableLocales: ['vi'], fallbackLocale: 'vi' },
  };
}
