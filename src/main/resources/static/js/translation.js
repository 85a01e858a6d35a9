// Looks up what the product says in catalogues of { Vietnamese: English }. A sentence with something in it has {0}, {1} … in its
// place, in both languages; what stands there is looked up by itself and stays as it is when nothing is found.

const PLACE = /\{(\d)\}/;

/** A function that translates a text, or gives it back when no catalogue knows it; spaces around it stay. */
export function catalogue(entries) {
  const all = entries.flatMap(Object.entries);
  const exact = new Map(all);
  const patterns = all.filter(([text]) => PLACE.test(text)).map(pattern).sort((one, other) => other.length - one.length);
  const known = new Map();

  function sentence(text) {
    if (!known.has(text)) {
      known.set(text, exact.get(text) ?? filled(text) ?? text);
    }
    return known.get(text);
  }

  function filled(text) {
    for (const { expression, places, english } of patterns) {
      const match = expression.exec(text);
      if (match) {
        const parts = new Map(places.map((place, index) => [place, sentence(match[index + 1])]));
        return english.replace(/\{(\d)\}/g, (whole, place) => parts.get(place) ?? whole);
      }
    }
    return undefined;
  }

  return (text) => {
    const [, before, core, after] = /^(\s*)(.*?)(\s*)$/s.exec(text);
    return core === '' ? text : before + sentence(core.replace(/\s+/g, ' ')) + after;
  };
}

function pattern([text, english]) {
  const parts = text.split(PLACE);
  const literals = parts.filter((part, index) => index % 2 === 0);
  return {
    expression: new RegExp(`^${literals.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+?)')}$`, 's'),
    places: parts.filter((part, index) => index % 2 === 1),
    length: literals.join('').length,
    english,
  };
}
