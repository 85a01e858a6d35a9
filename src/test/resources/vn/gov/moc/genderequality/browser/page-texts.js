/**
 * Everything a person reads or hears of the page that is shown: its texts, title and language, and what stands in attributes.
 *
 * @param data the places whose text is data, as selectors
 */
data => {
  const ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'aria-description', 'alt', 'label', 'tooltip', 'uib-tooltip'];
  const isData = element => data.some(selector => element.closest(selector));
  const place = element => {
    const named = element.closest('[class]');
    const name = named?.getAttribute('class').trim().split(/\s+/).slice(0, 2).join('.') ?? '';
    return element.localName + (name ? ` .${name}` : '');
  };
  const texts = new Map();
  const add = (text, where) => text?.trim() && texts.set(text.trim().replace(/\s+/g, ' '), where);
  const shown = element => element.localName === 'option'
    ? shown(element.closest('select') ?? document.body)
    : element.checkVisibility({ visibilityProperty: true });

  add(document.title, 'title');
  if (document.documentElement.lang !== 'vi') {
    texts.set(`lang=${document.documentElement.lang}`, 'html');
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (['script', 'style', 'template', 'noscript'].includes(element.localName) || isData(element) || !shown(element)) {
      continue;
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        add(node.nodeValue, place(element));
      }
    }
    for (const name of ATTRIBUTES) {
      add(element.getAttribute(name), `${place(element)} [${name}]`);
    }
    if (element.matches('input[type=button], input[type=submit], input[type=reset]')) {
      add(element.value, place(element));
    }
  }
  return [...texts].map(([text, where]) => ({ text, where }));
}
