const STORE = 'camunda-web';
const LANGUAGE = 'vi';

/**
 * Puts the texts of the webapp that is loading where it looks for those it has had before. It asks for some once only, and
 * would show their keys for good if it had to wait for them; and it would go on with those of a former release.
 */
export async function keepTexts() {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  try {
    const texts = await (await fetch(`${folder}${LANGUAGE}.json?bust=${window.bust}`)).json();
    const kept = JSON.parse(localStorage.getItem(STORE) ?? '{}');
    kept[`${folder}_locales_data_${LANGUAGE}_${window.bust}`] = JSON.stringify(texts);
    localStorage.setItem(STORE, JSON.stringify(kept));
  } catch {
    // The webapp fetches them itself, and says so when it cannot.
  }
}
