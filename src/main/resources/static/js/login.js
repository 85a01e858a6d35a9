// A link to one task ends in "#/?task=…", which never reaches the server: hand it on to the page after the login.
const form = document.getElementById('login');
form.action += window.location.hash;
form.elements.namedItem(form.elements.username.value ? 'password' : 'username').focus();
