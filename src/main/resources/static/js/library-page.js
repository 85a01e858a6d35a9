/** Copies a document's whole hash; where the browser does not let us, it is selected, ready to be copied. */
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const code = document.getElementById(button.dataset.copy);
    const said = button.nextElementSibling;
    try {
      await navigator.clipboard.writeText(code.textContent);
      said.textContent = 'Đã sao chép.';
    } catch {
      getSelection().selectAllChildren(code);
      said.textContent = 'Mã đã được chọn, nhấn Ctrl+C để sao chép.';
    }
  });
}
