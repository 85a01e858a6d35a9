// The language of the own pages: Vietnamese, or English by the choice of whoever uses this browser. A classic script, so that
// nobody sees the page in one language before it comes in the other.

(function () {
  const KEY = 'language';
  const root = document.documentElement;

  function chosen() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function choose(language) {
    try {
      localStorage.setItem(KEY, language);
    } catch {
      // A browser that keeps nothing stays with Vietnamese.
    }
    location.reload();
  }

  const english = chosen() === 'en';
  if (english) {
    root.classList.add('in-translation');
    import('/js/english.js')
      .then((module) => module.translatePage())
      .catch((problem) => console.warn('The page stays Vietnamese', problem))
      .finally(() => root.classList.remove('in-translation'));
  }

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.site-header .language');
    if (button) {
      button.lang = english ? 'vi' : 'en';
      button.textContent = english ? 'Tiếng Việt' : 'English';
      button.addEventListener('click', () => choose(english ? 'vi' : 'en'));
      button.hidden = false;
    }
  });
})();
