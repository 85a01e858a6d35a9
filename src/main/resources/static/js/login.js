import './required-fields.js';

// A link to one task ends in "#/?task=…", which never reaches the server: hand it on to the page after the login.
const form = document.getElementById('login');
const { username, password, code } = form.elements;
form.action += window.location.hash;
(code ?? (username.value ? password : username)).focus();
