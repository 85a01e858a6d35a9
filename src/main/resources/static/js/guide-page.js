// The guide was one page once; an address with one of its anchors leads on to the topic.

const place = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
const links = place?.querySelectorAll('a') ?? [];
if (links.length === 1) {
  location.replace(links[0].href);
}
