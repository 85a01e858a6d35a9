// The header's groups of links close when somebody goes on elsewhere or presses Escape.

const groups = document.querySelectorAll('.site-nav details');

for (const group of groups) {
  group.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !group.contains(event.relatedTarget)) {
      group.open = false;
    }
  });
  group.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && group.open) {
      group.open = false;
      group.querySelector('summary').focus();
    }
  });
}

document.addEventListener('pointerdown', (event) => {
  for (const group of groups) {
    if (!group.contains(event.target)) {
      group.open = false;
    }
  }
});
