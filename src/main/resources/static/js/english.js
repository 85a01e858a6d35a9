import { catalogue } from './translation.js';

// Shows an own page in English: what the page says is looked up in the catalogues, sentence by sentence, also what scripts add
// later. What people typed and what things are called is marked translate="no" and stays as it is.

const CATALOGUES = ['common', 'reports', 'year'];
const ATTRIBUTES = ['title', 'placeholder', 'aria-label', 'alt', 'data-label'];
const UNTOUCHED = 'script, style, textarea, [translate="no"]';

let loading = null;

/** Translates the page and whatever comes into it from now on; rejects when a catalogue cannot be had. */
export async function translatePage() {
  const translate = await translator();
  const ask = window.confirm.bind(window);
  window.confirm = (question) => ask(translate(question));

  const root = document.documentElement;
  root.lang = 'en';
  observe(root, translate);
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  translateTree(root, translate);
}

/** The function that translates a text, for what is drawn instead of written. */
export function translator() {
  return loading ??= Promise.all(CATALOGUES.map(load)).then(catalogue);
}

async function load(name) {
  const response = await fetch(`/js/english/${name}.json`);
  if (!response.ok) {
    throw new Error(`${name}: ${response.status}`);
  }
  return response.json();
}

function observe(root, translate) {
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'attributes') {
        translateAttribute(change.target, change.attributeName, translate);
      } else if (change.type === 'characterData') {
        translateText(change.target, translate);
      } else {
        change.addedNodes.forEach((node) => translateTree(node, translate));
      }
    }
  }).observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });
}

function translateTree(node, translate) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node, translate);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    if (node.matches('[translate="no"]')) {
      node.lang ||= 'vi';
    }
    ATTRIBUTES.forEach((name) => translateAttribute(node, name, translate));
    node.childNodes.forEach((child) => translateTree(child, translate));
  }
}

function translateText(node, translate) {
  if (!node.parentElement?.closest(UNTOUCHED)) {
    set(node.data, translate, (text) => { node.data = text; });
  }
}

function translateAttribute(element, name, translate) {
  if (element.hasAttribute(name) && !element.closest('[translate="no"]')) {
    set(element.getAttribute(name), translate, (text) => element.setAttribute(name, text));
  }
}

function set(text, translate, write) {
  const translated = translate(text);
  if (translated !== text) {
    write(translated);
  }
}
