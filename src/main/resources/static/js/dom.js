/**
 * Builds elements. Children are text or nodes; text always becomes a text node, so nothing a person typed is ever
 * read as markup.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'value' || name === 'checked' || name === 'indeterminate' || name === 'disabled') {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  append(element, children);
  return element;
}

/** Adds children, leaving out what is null or false. */
export function append(element, children) {
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
}

/** Puts children in the place of those the element has. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** Brings a field into view and focuses it; the address stays as it is, since Tasklist reads its own route from there. */
export function goTo(id) {
  const target = document.getElementById(id);
  if (!target) {
    return;
  }
  for (let folded = target.closest('details'); folded; folded = folded.parentElement.closest('details')) {
    folded.open = true;
  }
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** A link to a field of the same form. */
export function jump(id, text) {
  return h('a', { href: '#' + id, onclick: event => { event.preventDefault(); goTo(id); } }, text);
}
