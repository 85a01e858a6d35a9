// The webapps' own login view is closed: whoever loses the session goes through the one login page and comes back.
function leaveClosedLogin() {
  if (/^#!?\/login/.test(location.hash)) {
    history.replaceState(null, '', location.pathname);
    location.reload();
  }
}

addEventListener('hashchange', leaveClosedLogin);
leaveClosedLogin();
